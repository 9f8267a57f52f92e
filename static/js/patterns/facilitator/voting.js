// The vote, from before it opens to its revealed result.
import { t } from '../../lib/words.js'
import { ideaOf, themeOf } from '../rooms/entries.js'
import { ideation } from '../rooms/ideation.js'
import { lastOf } from '../rooms/votes.js'
import { cockpit } from '../draw_cockpit.js'
import { press, pressAt } from '../hands.js'
import { story } from '../story.js'

const before = (advice, more = {}) => {
  const view = ideation({ at: 'sort', state: 'closed', ...more })
  view['step/s3'] = { ...view['step/s3'], ...more.vote3, advice: { ...view['step/s3'].advice, ...advice } }
  return cockpit(view)
}
const show = (at) => () => pressAt('.sequence button.stage', at)
const vote = (settings = {}, more = {}) => ideation({ at: 'vote', ...more, step: { ...more.step, settings } })
const closed = (step = {}, more = {}) => ideation({ at: 'vote', state: 'closed', ...more, step })
const uncovered = (n) => lastOf(closed()['tally/s3'], n).map((row) => ({ idea: row.idea, criterion: null }))
const WORKS = { 'theme/t1': themeOf(0, 'Se retrouver') }

export const voting = [
  story('before', 'Vote: before', 'a good number of ideas', () => before({}), show(2)),
  story('before-hardly', 'Vote: before', 'they will hardly have to choose', () => before({ ideas: 6, can_spend: 14, hardly: true, suggest: 6 }), show(2)),
  story('before-too-many', 'Vote: before', 'too many to read', () => before({}, { ideas: 60, groups: 12 }), show(2)),
  story('before-tied', 'Vote: before', 'four are level at the edge', () => before({}, { vote3: { comes: { ideas: ['i1', 'i6', 'i7', 'i8', 'i9'], tied: ['i7', 'i8', 'i9'] } } }), show(2)),
  story('before-nothing', 'Vote: before', 'nothing to vote on', () => before({}, { ideas: 0, vote3: { ready: 'step.nothing_to_vote_on' } }), show(2)),
  story('before-by-hand', 'Vote: before', 'chosen by hand', () => before({}, { vote3: { settings: { ...vote()['step/s3'].settings, works_on: { ideas: ['i1', 'i6', 'i7'] } }, comes: { ideas: ['i1', 'i6', 'i7'], tied: [] } } }), async () => { await show(2)(); await press(t('facilitator.comes.choose')) }),
  story('before-theme', 'Vote: before', 'the ideas of a theme', () => before({}, { entries: WORKS, vote3: { settings: { ...vote()['step/s3'].settings, works_on: { theme: 't1' } } } }), show(2)),
  story('ahead', 'Vote: before', 'announced while ideas are brought together', () => cockpit(ideation({ at: 'sort' }))),
  story('vote', 'Vote: open', 'half of the groups have begun', () => cockpit(vote())),
  story('vote-left', 'Vote: open', 'how much each has left is to be seen', () => cockpit(vote({ facilitator_sees: true }, { group: (n) => ({ left: (n * 7) % 31 }) }))),
  story('vote-24', 'Vote: open', 'twenty-four groups', () => cockpit(vote({}, { groups: 24, ideas: 30 }))),
  story('vote-live', 'Vote: open', 'its result seen live', () => cockpit(vote({ results: 'live' })), () => press(t('facilitator.tab.tally'))),
  story('vote-outside', 'Vote: open', 'ideas that came later', () => { const view = vote(); view['step/s3'].candidates = view['step/s3'].candidates.slice(0, 6); return cockpit(view) }, () => pressAt('details.fold summary')),
  story('vote-reopened', 'Vote: open', 'open again for one group', () => cockpit(vote({}, { step: { only_group: 'g2', reopened: 1 } }))),
  story('closed', 'Vote: result', 'closed, hidden from the room', () => cockpit(closed())),
  story('closed-one', 'Vote: result', 'closed, a single idea', () => cockpit(closed({}, { ideas: [ideaOf(1)] }))),
  story('curtain', 'Vote: result', 'the curtain hangs', () => cockpit(closed({ curtain: true }))),
  story('curtain-half', 'Vote: result', 'half uncovered', () => cockpit(closed({ curtain: true, shown: uncovered(5) }))),
  story('curtain-last', 'Vote: result', 'all but the first', () => cockpit(closed({ curtain: true, shown: uncovered(8) }))),
  story('reopen', 'Vote: result', 'open again? for whom?', () => cockpit(closed()), () => press(t('facilitator.reopen'))),
  story('revealed', 'Vote: result', 'revealed', () => cockpit(ideation({ at: 'vote', state: 'revealed' }))),
  story('revealed-reopen', 'Vote: result', 'revealed: open again nonetheless?', () => cockpit(ideation({ at: 'vote', state: 'revealed' })), () => press(t('facilitator.reopen'))),
  story('revealed-30', 'Vote: result', 'thirty ideas, twenty-four groups', () => cockpit(ideation({ at: 'vote', state: 'revealed', ideas: 30, groups: 24 }))),
  story('results-against', 'Vote: result', 'for and against', () => cockpit(ideation({ at: 'results', vote: { against_budget: 6, against_limit: 2 } }))),
  story('results', 'Vote: result', 'looked at by a later step', () => cockpit(ideation({ at: 'results', tally: { against_order: true, footing: { merges: 4, entered_for: 1, reopened: 1, early_looks: 1, set_aside: 1 } } }))),
  story('revealed-groups', 'Vote: result', 'revealed, groups shown', () => cockpit(ideation({ at: 'vote', state: 'revealed', step: { settings: { groups_shown: true } } }))),
  story('results-none', 'Vote: result', 'nothing to show yet', () => cockpit(ideation()), show(3)),
]
