// Between steps, and what came out.
import { ideation } from '../rooms/ideation.js'
import { evaluation, withProfiles } from '../rooms/evaluation.js'
import { underCurtain } from '../rooms/votes.js'
import { partOf } from '../rooms/scores.js'
import { tablet } from '../draw_tablet.js'
import { press } from '../hands.js'
import { t } from '../../lib/words.js'
import { story } from '../story.js'

const GIVEN = { i6: 3, i7: 2, i8: 3, i10: 1 }
const seen = (more = {}) => ideation({ at: 'results', ...more })
const scored = (tally, more = {}) => tablet(evaluation({ at: 'results', tally, ...more }))
const curtain = (uncovered) => {
  const view = ideation({ at: 'vote', state: 'closed', step: { curtain: true } })
  view['tally/s3'] = underCurtain(view['tally/s3'], uncovered)
  return tablet(view, { points: GIVEN })
}
const drawing = (mode) => () => press(t(`score.mode.${mode}`))

export const results = [
  story('brief', 'Between steps', 'an instruction to read', () => tablet(evaluation({ at: 'brief', workshop: { profiles: [] } }))),
  story('before', 'Between steps', 'before the first step', () => tablet(ideation({ at: null, ideas: 0 }))),
  story('between-ideas', 'Between steps', 'ideas are over, one reads', () => tablet(ideation({ state: 'closed' }))),
  story('between-vote', 'Between steps', 'the vote is over, its result still hidden', () => tablet(ideation({ at: 'vote', state: 'closed' }), { points: GIVEN })),
  story('finished', 'Between steps', 'all is over', () => tablet(ideation({ at: 'results', state: 'closed' }), { points: GIVEN })),
  story('curtain-down', 'Result of a vote', 'all covered', () => curtain(0)),
  story('curtain-half', 'Result of a vote', 'half uncovered', () => curtain(5)),
  story('result', 'Result of a vote', 'with what this group gave', () => tablet(seen(), { points: GIVEN })),
  story('result-none', 'Result of a vote', 'nobody gave anything', () => tablet(seen({ fade: 0 }))),
  story('result-against', 'Result of a vote', 'points for and against', () => tablet(seen({ vote: { against_budget: 6, against_limit: 2 } }), { points: { i6: 3, i8: -2 } })),
  story('result-live', 'Result of a vote', 'seen while it is open', () => tablet(ideation({ at: 'vote', step: { settings: { results: 'live' } } }), { points: GIVEN })),
  story('result-hidden', 'Result of a vote', 'the step for results is open, the result is not there', () => { const view = seen(); delete view['tally/s3']; return tablet(view) }),
  story('scores-ranking', 'Result of scores', 'as a ranking', () => scored()),
  story('scores-words', 'Result of scores', 'in words', () => scored(), drawing('words')),
  story('scores-histograms', 'Result of scores', 'as histograms', () => scored(), drawing('histograms')),
  story('scores-table', 'Result of scores', 'as a table', () => scored(withProfiles), drawing('table')),
  story('scores-part', 'Result of scores', 'two ideas of six are revealed', () => tablet(evaluation({ state: 'closed', workshop: { profiles: [] }, step: { shown: [{ idea: 'i2', criterion: null }, { idea: 'i5', criterion: null }] }, tally: (tally) => partOf(tally, ['i2', 'i5']) }))),
  story('scores-closed', 'Result of scores', 'still hidden', () => tablet(evaluation({ state: 'closed', workshop: { profiles: [] } }))),
]
