// A phone: of one person who scores on it, or of a group that has nothing larger.
import { DETAIL, LONG_NAME, LONG_QUESTION } from './rooms/cast.js'
import { timerOf } from './rooms/entries.js'
import { evaluation } from './rooms/evaluation.js'
import { ideation } from './rooms/ideation.js'
import { tablet, typed } from './draw_tablet.js'
import { press, pressAt } from './hands.js'
import { t } from '../lib/words.js'
import { story } from './story.js'

const member = 'g1m2'
const members = [1, 2, 3].map((seat) => ({ id: `g1m${seat}`, seat, state: 'here', profile: 'p1' }))
const own = (view, more = {}) => tablet(view, { member, me: { members, member }, ...more })

export const stories = [
  story('member-start', 'One person’s phone', 'before the first score', () => own(evaluation())),
  story('member-sheet', 'One person’s phone', 'scoring', () => own(evaluation(), { sheets: { g1m2: ['i1.c1'] } })),
  story('member-rest', 'One person’s phone', 'what happens on the group’s tablet', () => own(ideation())),
  story('member-one', 'One person’s phone', 'one score for the group: given on its tablet', () => own(evaluation({ step: { settings: { one_per_group: true } } }))),
  story('member-panel', 'One person’s phone', 'whose phone it is', () => own(evaluation(), { sheets: { g1m2: ['i1.c1'] } }), () => pressAt('button.who')),
  story('member-results', 'One person’s phone', 'the result', () => own(evaluation({ at: 'results' }))),
  story('ideas', 'A group’s phone', 'writing', () => { typed('s1', { text: 'Un composteur et un' }); return tablet(ideation({ step: { timer: timerOf(372) } })) }),
  story('ideas-long', 'A group’s phone', 'a very long question and name', () => { typed('s1', { text: 'Un composteur', detail: DETAIL }); return tablet(ideation({ workshop: { question: LONG_QUESTION }, group: (n) => (n === 1 ? { name: LONG_NAME } : {}) })) }),
  story('sort', 'A group’s phone', 'bringing together', () => tablet(ideation({ at: 'sort' }))),
  story('vote', 'A group’s phone', 'voting', () => tablet(ideation({ at: 'vote' }), { points: { i6: 3, i8: 2 } })),
  story('vote-against', 'A group’s phone', 'voting for and against', () => tablet(ideation({ at: 'vote', step: { settings: { against_budget: 6, against_limit: 2 } } }), { points: { i6: 3, i8: -2 } })),
  story('sheet', 'A group’s phone', 'a sheet', () => tablet(evaluation({ workshop: { profiles: [] } })), () => press(t('tablet.score.seat', { seat: 2 }))),
  story('result', 'A group’s phone', 'the result', () => tablet(ideation({ at: 'results' }), { points: { i6: 3, i7: 2 } })),
]
