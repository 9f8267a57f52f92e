// The facilitator's cockpit, whole, in each kind and state of a step.
import { around } from './facilitator/around.js'
import { board } from './facilitator/board.js'
import { groups } from './facilitator/groups.js'
import { preparing } from './facilitator/preparing.js'
import { scoring } from './facilitator/scoring.js'
import { voting } from './facilitator/voting.js'

export const stories = [...around, ...board, ...voting, ...scoring, ...groups, ...preparing]
