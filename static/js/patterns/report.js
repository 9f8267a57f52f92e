// The report: what the room was shown, on a phone and on paper.
import { html } from '../lib/ui.js'
import { Report } from '../parts/report/report.js'
import { LONG_QUESTION, NOW } from './rooms/cast.js'
import { evaluation, withProfiles } from './rooms/evaluation.js'
import { stepOf } from './rooms/entries.js'
import { ideation } from './rooms/ideation.js'
import { asScreen } from './rooms/views.js'
import { underCurtain } from './rooms/votes.js'
import { liveOf } from './live.js'
import { story } from './story.js'

const HOUR_MS = 3_600_000
const held = [NOW - 2 * HOUR_MS, NOW]
const report = (view, { when = held, ...more } = {}) => html`<${Report} live=${liveOf(view ? asScreen(view) : {}, more)} held=${when} opened=${{ ok: true }} />`
function curtain() {
  const view = ideation({ at: 'vote', state: 'closed', step: { curtain: true } })
  view['tally/s3'] = underCurtain(view['tally/s3'], 5)
  return report(view)
}

/** Ideas, a vote, then scores of the first ones. */
function long() {
  const scores = evaluation({ at: 'results' })
  return report({ ...ideation({ at: 'results' }), 'step/s5': { ...stepOf('s5', 'score', 4), ...scores['step/s2'], id: 's5', position: 4 }, 'tally/s5': { ...scores['tally/s2'], step: 's5' } })
}

export const stories = [
  story('long', 'Report', 'ideas, a vote and scores, with contents', long),
  story('empty', 'Report', 'nothing was shown yet', () => report(ideation({ at: null, ideas: 0 }), { when: null })),
  story('ideas', 'Report', 'ideas are under way', () => report(ideation())),
  story('vote', 'Report', 'ideas and a vote', () => report(ideation({ at: 'results' }))),
  story('vote-groups', 'Report', 'a vote, groups shown', () => report(ideation({ at: 'results', vote: { groups_shown: true } }))),
  story('vote-against', 'Report', 'points for and against', () => report(ideation({ at: 'results', vote: { against_budget: 6, against_limit: 2 } }))),
  story('vote-many', 'Report', 'thirty ideas, twenty-four groups, a very long question', () => report(ideation({ at: 'results', ideas: 30, groups: 24, workshop: { question: LONG_QUESTION } }))),
  story('curtain', 'Report', 'half of the result uncovered', curtain),
  story('scores', 'Report', 'scores', () => report(evaluation({ at: 'results', tally: withProfiles }))),
  story('offline', 'Report', 'the line is down', () => report(ideation({ at: 'results' }), { status: 'offline' })),
  story('loading', 'Report', 'on its way', () => report(null, { status: 'connecting' })),
  story('refused', 'Report', 'this link opens nothing', () => report(null, { status: 'refused', refusal: { code: 'not_allowed', facts: {} } })),
]
