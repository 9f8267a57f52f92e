// While people vote or score: what to do, how far the room is, never what anybody gave.
import { LONG_TEXT } from '../rooms/cast.js'
import { timerOf } from '../rooms/entries.js'
import { evaluation, MANY_CRITERIA } from '../rooms/evaluation.js'
import { ideation } from '../rooms/ideation.js'
import { screen } from '../draw_screen.js'
import { story } from '../story.js'

const vote = (settings = {}, more = {}) => screen(ideation({ at: 'vote', groups: 12, ...more, step: { timer: timerOf(372), ...more.step, settings } }))
const far = (started, done) => (number) => ({ started: number <= started, done: number <= done })
const score = (settings = {}, more = {}) => screen(evaluation({ ...more, step: { timer: timerOf(372), ...more.step, settings } }))

export const judging = [
  story('vote-nobody', 'Vote under way', 'nobody has begun', () => vote({}, { group: far(0, 0) })),
  story('vote-half', 'Vote under way', 'half of the groups are done', () => vote({}, { group: far(9, 6) })),
  story('vote-all', 'Vote under way', 'all are done', () => vote({}, { group: far(12, 12) })),
  story('vote-one-group', 'Vote under way', 'a single group', () => vote({}, { groups: 1, group: far(1, 0) })),
  story('vote-80', 'Vote under way', 'eighty groups', () => vote({}, { groups: 80, group: far(60, 31) })),
  story('vote-400', 'Vote under way', 'four hundred phones', () => vote({}, { groups: 400, group: far(300, 210) })),
  story('vote-against', 'Vote under way', 'points against too', () => vote({ against_budget: 6, against_limit: 2 })),
  story('vote-like', 'Vote under way', 'hearts', () => vote({ look: 'like', budget: 300, limit: 1 })),
  story('vote-like-both', 'Vote under way', 'thumbs up and down', () => vote({ look: 'like', budget: 300, limit: 1, against_budget: 300, against_limit: 1 })),
  story('vote-untimed', 'Vote under way', 'without a time', () => vote({}, { step: { timer: null } })),
  story('vote-reopened', 'Vote under way', 'open again for one group', () => vote({}, { step: { only_group: 'g2', reopened: 1 } })),
  story('vote-closed', 'Vote under way', 'closed, not revealed', () => screen(ideation({ at: 'vote', state: 'closed', groups: 12 }))),
  story('score', 'Scoring under way', 'at each one’s own pace', () => score()),
  story('score-one', 'Scoring under way', 'one score a group', () => score({ one_per_group: true })),
  story('score-led', 'Scoring under way', 'the idea that all are at', () => score({ led: true }, { step: { led_idea: 'i2' } })),
  story('score-led-long', 'Scoring under way', 'a long one, seven criteria', () => score({ led: true }, { criteria: MANY_CRITERIA, step: { led_idea: 'i2' }, entries: { 'idea/i2': { ...evaluation()['idea/i2'], text: LONG_TEXT } } })),
  story('score-closed', 'Scoring under way', 'closed, not revealed', () => screen(evaluation({ state: 'closed' }))),
]
