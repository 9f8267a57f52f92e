// A group's tablet, whole, at every moment of an evening.
import { atTheDoor } from './tablet/door.js'
import { writing } from './tablet/writing.js'
import { reading } from './tablet/reading.js'
import { sorting } from './tablet/sorting.js'
import { voting } from './tablet/voting.js'
import { scoring } from './tablet/scoring.js'
import { small } from './tablet/small.js'
import { told } from './tablet/told.js'
import { results } from './tablet/results.js'

export const stories = [...told, ...writing, ...reading, ...sorting, ...voting, ...scoring, ...results, ...atTheDoor, ...small]
