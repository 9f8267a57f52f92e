// Coming in, waiting, what interrupts.
import { t } from '../../lib/words.js'
import { LONG_QUESTION, NOW } from '../rooms/cast.js'
import { timerOf } from '../rooms/entries.js'
import { ideation } from '../rooms/ideation.js'
import { screen } from '../draw_screen.js'
import { story } from '../story.js'

const before = (groups, more = {}) => ideation({ at: null, groups, ideas: 0, ...more })
const asked = (step) => screen(ideation({ at: 'vote', step }))

export const ways = [
  story('join-nobody', 'Join', 'nobody is there yet', () => screen(before(0))),
  story('join-three', 'Join', 'three groups', () => screen(before(3))),
  story('join-twelve', 'Join', 'twelve groups', () => screen(before(12))),
  story('join-many', 'Join', 'a hall: eighty groups', () => screen(before(80))),
  story('join-crowd', 'Join', 'more groups than can be drawn', () => screen(before(400))),
  story('join-long', 'Join', 'a very long question', () => screen(before(8, { workshop: { question: LONG_QUESTION } }))),
  story('join-shut', 'Join', 'the door is shut', () => screen(before(8, { workshop: { door: 'shut' } }))),
  story('join-timed', 'Join', 'asked for while a step is open', () => screen(ideation({ step: { timer: timerOf(372) } }), { shows: { what: 'join' } })),
  story('closing', 'Interruptions', 'a vote closes in eight seconds', () => asked({ closing_at: NOW + 8000, timer: timerOf(372) })),
  story('closing-ideas', 'Interruptions', 'ideas close in three seconds', () => screen(ideation({ step: { closing_at: NOW + 3000 } }))),
  story('frozen', 'Interruptions', 'frozen', () => screen(ideation(), { shows: { frozen: true } })),
  story('blank', 'Interruptions', 'blank', () => screen(ideation(), { shows: { blank: true } })),
  story('calm', 'Interruptions', 'nothing moves', () => screen(ideation(), { shows: { calm: true } })),
  story('look-up', 'Interruptions', 'look up: the tablets are dimmed', () => screen(ideation({ workshop: { look_up: true } }))),
  story('offline', 'Interruptions', 'the line is down', () => screen(ideation(), { status: 'offline' })),
  story('told', 'Interruptions', 'a key changed its colours', () => screen(ideation(), { says: t('screen.look_dark_more') })),
  story('connecting', 'Interruptions', 'connecting', () => screen(null, { status: 'connecting' })),
  story('refused', 'Interruptions', 'this link is not valid any more', () => screen(null, { status: 'refused', refusal: { code: 'not_allowed', facts: {} } })),
  story('hush', 'Interruptions', 'a result that may not be seen yet is asked for', () => screen(ideation({ at: 'vote', state: 'closed' }), { shows: { what: 'tally' } })),
  story('thanks', 'Interruptions', 'the workshop is over', () => screen(ideation({ at: 'results', state: 'closed' }))),
  story('timer-calm', 'Time', 'six minutes', () => asked({ timer: timerOf(372) })),
  story('timer-hour', 'Time', 'more than an hour', () => asked({ timer: timerOf(4210) })),
  story('timer-soon', 'Time', 'under a minute', () => asked({ timer: timerOf(48) })),
  story('timer-urgent', 'Time', 'under ten seconds', () => asked({ timer: timerOf(7) })),
  story('timer-over', 'Time', 'over', () => asked({ timer: timerOf(0) })),
  story('timer-paused', 'Time', 'paused', () => asked({ timer: timerOf(372, true) })),
  story('timer-header', 'Time', 'in the header, calm', () => screen(ideation({ step: { timer: timerOf(372) } }))),
  story('timer-header-soon', 'Time', 'in the header, under a minute', () => screen(ideation({ step: { timer: timerOf(48) } }))),
  story('timer-header-urgent', 'Time', 'in the header, under ten seconds', () => screen(ideation({ step: { timer: timerOf(7) } }))),
]
