// A helper's page: lets in, brings together, files, enters; opens and reveals nothing.
import { ideaOf } from './rooms/entries.js'
import { evaluation } from './rooms/evaluation.js'
import { ideation } from './rooms/ideation.js'
import { cockpit } from './draw_cockpit.js'
import { pressAt, strike } from './hands.js'
import { story } from './story.js'

const waiting = () => [...Array.from({ length: 6 }, (_, i) => ideaOf(i + 1)), ideaOf(7, { state: 'pending', pending: 'accept' }), ideaOf(8, { state: 'pending', pending: 'late' })]

export const stories = [
  story('ideas', 'A helper', 'ideas wait to be let in', () => cockpit(ideation({ ideas: waiting(), group: (n) => (n === 3 ? { state: 'waiting' } : {}) }), { away: ['g2'] })),
  story('sort', 'A helper', 'bringing together', () => cockpit(ideation({ at: 'sort', entries: { 'pair/i1.i6': { ideas: ['i1', 'i6'], likeness: 0.8 } } }))),
  story('vote', 'A helper', 'a vote is open', () => cockpit(ideation({ at: 'vote' }))),
  story('closed', 'A helper', 'its result is hidden', () => cockpit(ideation({ at: 'vote', state: 'closed' }))),
  story('revealed', 'A helper', 'its result is revealed', () => cockpit(ideation({ at: 'results' }))),
  story('score', 'A helper', 'scoring', () => cockpit(evaluation())),
  story('group', 'A helper', 'one group', () => cockpit(ideation()), () => pressAt('button.group')),
  story('help', 'A helper', 'the keys, listed', () => cockpit(ideation()), () => strike('?')),
]
