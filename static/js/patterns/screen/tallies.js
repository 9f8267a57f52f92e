// The result of a vote: under the curtain, and whole.
import { LONG_TEXT } from '../rooms/cast.js'
import { ideaOf } from '../rooms/entries.js'
import { ideation } from '../rooms/ideation.js'
import { underCurtain } from '../rooms/votes.js'
import { screen } from '../draw_screen.js'
import { story } from '../story.js'

const seen = (vote = {}, more = {}) => ideation({ at: 'results', vote, ...more })
const result = (vote, more = {}, shows = {}) => screen(seen(vote, more), { shows })
function curtain(uncovered, { vote = {}, ...more } = {}) {
  const view = ideation({ at: 'vote', state: 'closed', ...more, step: { curtain: true, settings: vote } })
  view['tally/s3'] = underCurtain(view['tally/s3'], uncovered)
  return screen(view)
}
/** Two first, level with each other. */
const level = (view) => {
  const tally = view['tally/s3']
  const [one, two, ...rest] = tally.rows
  return { ...view, 'tally/s3': { ...tally, rows: [one, { ...two, total: one.total, rank: 1, by_group: one.by_group }, ...rest] } }
}
const FOOTING = { footing: { set_aside: 1, merges: 4, entered_for: 1, reopened: 1, early_looks: 1 } }

export const tallies = [
  story('curtain-down', 'Curtain', 'all covered', () => curtain(0)),
  story('curtain-first', 'Curtain', 'the last rank is uncovered', () => curtain(1)),
  story('curtain-half', 'Curtain', 'half uncovered', () => curtain(5)),
  story('curtain-before-last', 'Curtain', 'all but the first', () => curtain(8)),
  story('curtain-groups', 'Curtain', 'half uncovered, groups shown', () => curtain(5, { vote: { groups_shown: true } })),
  story('curtain-30', 'Curtain', 'thirty ideas, all covered', () => curtain(0, { ideas: 30, groups: 24 })),
  story('curtain-30-half', 'Curtain', 'thirty ideas, half uncovered', () => curtain(14, { ideas: 30, groups: 24 })),
  story('curtain-against', 'Curtain', 'points against, half uncovered', () => curtain(5, { vote: { against_budget: 6, against_limit: 2 } })),
  story('tally', 'Result of a vote', 'a few stickers on each', () => result()),
  story('tally-groups', 'Result of a vote', 'groups shown', () => result({ groups_shown: true })),
  story('tally-level', 'Result of a vote', 'two are first', () => screen(level(seen()))),
  story('tally-many', 'Result of a vote', 'more points than fit on a line', () => result({}, { groups: 24 })),
  story('tally-many-groups', 'Result of a vote', 'more points than fit on a line, groups shown', () => result({ groups_shown: true }, { groups: 24 })),
  story('tally-share', 'Result of a vote', 'ordered by share', () => result({ order: 'share' })),
  story('tally-against', 'Result of a vote', 'for and against', () => result({ against_budget: 6, against_limit: 2 })),
  story('tally-like', 'Result of a vote', 'hearts', () => result({ look: 'like', budget: 300, limit: 1 })),
  story('tally-none', 'Result of a vote', 'nobody gave anything', () => result({}, { fade: 0 })),
  story('tally-empty', 'Result of a vote', 'no idea', () => result({}, { ideas: 0 })),
  story('tally-one', 'Result of a vote', 'one idea', () => result({}, { ideas: [ideaOf(1)] })),
  story('tally-two', 'Result of a vote', 'two ideas', () => result({}, { ideas: [ideaOf(1), ideaOf(2)] })),
  story('tally-30', 'Result of a vote', 'thirty ideas', () => result({}, { ideas: 30, groups: 24 })),
  story('tally-300', 'Result of a vote', 'three hundred ideas, the third page', () => result({}, { ideas: 300, groups: 24 }, { page: 2 })),
  story('tally-long', 'Result of a vote', 'nothing but long texts', () => result({}, { ideas: Array.from({ length: 6 }, (_, i) => ideaOf(i + 1, { text: LONG_TEXT })) })),
  story('tally-footing', 'Result of a vote', 'a long footing; one idea set aside, one removed', () => {
    const view = seen({}, { tally: { against_order: true, ...FOOTING } })
    const { rows } = view['tally/s3']
    view['tally/s3'] = { ...view['tally/s3'], rows: rows.map((row, at) => (at === 2 ? { ...row, set_aside: true } : at === 4 ? { ...row, text: '', redacted: true } : row)) }
    return screen(view)
  }),
  story('tally-live', 'Result of a vote', 'seen while it is open', () => screen(ideation({ at: 'vote', step: { settings: { results: 'live' } } }))),
]
