// The order among those who scored everything, told where numbers of scores differ much.
import { html } from '../../../lib/ui.js'
import { t } from '../../../lib/words.js'
import { voices } from './texts.js'

const ranks = (tally) => new Map((tally.complete ?? []).map((row) => [row.idea, row.rank]))

/** Whether everybody's order is theirs too. */
function agrees(tally) {
  const theirs = ranks(tally)
  const means = tally.rows.filter((row) => theirs.has(row.idea))
  const byMean = (row) => 1 + means.filter((other) => (other.mean ?? -1) > (row.mean ?? -1)).length
  return means.every((row) => theirs.get(row.idea) === byMean(row))
}

/** The rank of an idea among them; null where nothing is to be said beside it. */
export const completeRank = (tally, row) => (tally.complete?.length && tally.complete[0].n && !agrees(tally) ? ranks(tally).get(row.idea) ?? null : null)

export function Complete({ tally }) {
  if (!tally.complete?.length || tally.trial) return null
  const { n } = tally.complete[0]
  if (!n) return html`<p class="sc-note">${t('score.complete.nobody')}</p>`
  return html`<p class="sc-note">${t(agrees(tally) ? 'score.complete.same' : 'score.complete.other', { people: voices(tally, n) })}</p>`
}
