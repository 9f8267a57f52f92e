// The projected screen, whole, in every scene.
import { arriving } from './screen/arriving.js'
import { judging } from './screen/judging.js'
import { tallies } from './screen/tallies.js'
import { scores } from './screen/scores.js'
import { ways } from './screen/ways.js'

export const stories = [...ways, ...arriving, ...judging, ...tallies, ...scores]
