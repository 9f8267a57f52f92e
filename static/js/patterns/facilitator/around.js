// What stands round the step: header, time, strips, toasts, screen, links, help.
import { t } from '../../lib/words.js'
import { CODE, LONG_QUESTION, NOW } from '../rooms/cast.js'
import { timerOf } from '../rooms/entries.js'
import { evaluation } from '../rooms/evaluation.js'
import { ideation } from '../rooms/ideation.js'
import { cockpit, line } from '../draw_cockpit.js'
import { press, pressAt, seen, strike, write } from '../hands.js'
import { answering } from '../server.js'
import { story } from '../story.js'

const MINUTE_MS = 60_000
const shows = (screen, more = {}) => cockpit(ideation({ workshop: { screen }, ...more }))
const timed = (timer, more = {}) => cockpit(ideation({ step: { timer }, ...more }))
const hands = (n) => (number) => (number <= n ? { hand_at: NOW - (n - number + 1) * 50_000 } : {})
const LINKS = { helper: `http://gommette.local/w/${CODE}/helper#x`, observer: `http://gommette.local/w/${CODE}/observer#y`, report: `http://gommette.local/w/${CODE}/report#z` }

function empty() {
  const view = ideation({ at: null, groups: 0, ideas: 0 })
  for (const key of Object.keys(view)) if (key.startsWith('step/')) delete view[key]
  return cockpit(view)
}
/** Another who leads goes on to the vote. */
const elsewhere = () => { line.view.value = ideation({ at: 'vote' }) }

export const around = [
  story('start-nobody', 'The page', 'nobody is there yet', () => cockpit(ideation({ at: null, groups: 0, ideas: 0 }))),
  story('start', 'The page', 'all are there, nothing has begun', () => cockpit(ideation({ at: null, ideas: 0 }))),
  story('steps-none', 'The page', 'no step yet', empty),
  story('brief', 'The page', 'a brief is open', () => cockpit(evaluation({ at: 'brief' }))),
  story('over', 'The page', 'the sequence is over', () => cockpit(ideation({ at: 'results', state: 'closed' }))),
  story('long', 'The page', 'very long title and question', () => cockpit(ideation({ workshop: { title: 'Soirée de concertation sur l’avenir de la salle municipale et de ses abords', question: LONG_QUESTION } }))),
  story('connecting', 'The page', 'connecting', () => cockpit(null, { status: 'connecting' })),
  story('refused', 'The page', 'this link is not valid any more', () => cockpit(null, { status: 'refused', refusal: { code: 'not_allowed', facts: {} } })),
  story('offline', 'The page', 'the line is down', () => cockpit(ideation(), { status: 'offline' })),
  story('help', 'The page', 'the keys, listed', () => cockpit(ideation()), () => strike('?')),
  story('behind', 'The page', 'another who leads went on, while something is chosen here', () => cockpit(ideation()), async () => { await pressAt('.idea input[type="checkbox"]'); elsewhere(); await seen('.strip.behind') }),
  story('timer-running', 'Time', 'running', () => timed(timerOf(372))),
  story('timer-paused', 'Time', 'paused', () => timed(timerOf(372, true))),
  story('timer-over', 'Time', 'over', () => timed(timerOf(0))),
  story('closing', 'Time', 'closes in eight seconds, two groups are away', () => cockpit(ideation({ step: { closing_at: NOW + 8000 } }), { away: ['g2', 'g5'] })),
  story('away', 'Time', 'two groups are away before it closes', () => cockpit(ideation(), { away: ['g2', 'g5'] })),
  story('ending', 'Time', 'planned end, unfolded', () => timed(timerOf(372)), () => pressAt('#ending')),
  story('ending-late', 'Time', 'running late', () => timed(timerOf(372), { workshop: { ends_at: NOW + 10 * MINUTE_MS } })),
  story('ending-none', 'Time', 'no end planned', () => timed(timerOf(372), { workshop: { ends_at: null } })),
  story('ending-wrong', 'Time', 'a time that is none', () => timed(timerOf(372)), async () => { await pressAt('#ending'); await write('#ends-at', 'tôt'); await press(t('facilitator.ending.set')) }),
  story('hands', 'Calls', 'three hands are raised', () => cockpit(ideation({ group: hands(3) }))),
  story('hands-many', 'Calls', 'twelve hands are raised', () => cockpit(ideation({ groups: 24, group: hands(12) }))),
  story('look-up', 'Calls', 'all tablets are dimmed', () => cockpit(ideation({ workshop: { look_up: true } }))),
  story('toast', 'Toasts', 'done, with its undo', () => cockpit(ideation()), async () => { await strike('j', 'h') }),
  story('toasts', 'Toasts', 'three of them', () => cockpit(ideation()), async () => { await strike('j', 'h', 'j', 'h', 'j', 'h') }),
  story('toast-refused', 'Toasts', 'refused', () => cockpit(ideation(), { answers: { 'idea.hide': { code: 'idea.not_active', facts: {} } } }), async () => { await strike('j', 'h') }),
  story('toast-undone', 'Toasts', 'taken back', () => cockpit(ideation()), async () => { await strike('j', 'h', 'z') }),
  story('screen-wall', 'The screen', 'shows the wall, its third page', () => shows({ what: 'wall', page: 2 })),
  story('screen-blank', 'The screen', 'blank', () => shows({ blank: true })),
  story('screen-frozen', 'The screen', 'frozen and calm', () => shows({ frozen: true, calm: true })),
  story('links', 'Links', 'for helpers and observers', () => { answering({ [`GET /api/v1/workshops/${CODE}/links`]: LINKS }); return cockpit(ideation()) }, async () => { await press(t('facilitator.links')); await seen('.links img') }),
  story('links-refused', 'Links', 'refused', () => { answering({ [`GET /api/v1/workshops/${CODE}/links`]: { status: 403, body: { ok: false, code: 'not_allowed', facts: {} } } }); return cockpit(ideation()) }, async () => { await press(t('facilitator.links')); await seen('.links .wrong') }),
  story('exports', 'Links', 'what can be taken home', () => cockpit(ideation()), () => press(t('facilitator.exports'))),
  story('notes', 'Links', 'notes to oneself', () => cockpit(ideation({ step: { notes: 'Rappeler la règle : une idée à la fois.\nÀ 20 h 30, inviter chaque table à lire les idées des autres.' } }))),
]
