// Two rounds of the same scores: before and after on one scale, who went up, down, stayed; both texts of an amended idea.
import { html } from '../../../lib/ui.js'
import { quoting } from '../../../lib/quoting.js'
import { t } from '../../../lib/words.js'
import { Covered, ScaleFoot, at } from './bed.js'
import { Idea } from './ranking.js'
import { decimal, movedWords, nameOf, voices } from './texts.js'

/** `criterion`: on one criterion alone, else on the weighted mean. */
export function Rounds({ tally, rows, off, display }) {
  const criterion = tally.criteria.find((one) => one.id === display.criterion)
  return html`<table class="sc-table sc-rounds">
    <caption class=${criterion ? 'sc-caption' : 'visually-hidden'}>${criterion ? nameOf(criterion) : t('score.mode.rounds')}</caption>
    <colgroup><col class="sc-c-text" /><col /><col class="sc-c-mean" /><col class="sc-c-said" /></colgroup>
    <thead class="visually-hidden"><tr><th scope="col">${t('score.idea')}</th><th scope="col">${t('score.bar')}</th>
      <th scope="col">${t('score.before_after')}</th><th scope="col">${t('score.moved')}</th></tr></thead>
    <tbody>${rows.map((row) => html`<${Row} key=${row.idea} row=${row} tally=${tally} criterion=${criterion} off=${off.has(row.idea)} />`)}</tbody>
    <${ScaleFoot} before=${1} after=${2} />
  </table>`
}

/** What the row compares: `{then, now, pairs}`; null where there is nothing to see. */
function compared(row, criterion) {
  if (!row.before) return null
  if (!criterion) return row.mean === null ? null : { then: row.before, now: row, pairs: row.before.pairs }
  const [then, now] = [row.before.criteria[criterion.id], row.criteria[criterion.id]]
  return then && now ? { then, now, pairs: row.before.by_criterion[criterion.id] } : null
}

function Row({ row, tally, criterion, off }) {
  const both = compared(row, criterion)
  const amended = row.before?.text && row.before.text !== row.text && !row.set_aside && !row.redacted
  const cells = () => {
    if (row.covered || (tally.partial && row.mean === null && !both)) return html`<td colspan="3"><${Covered} /></td>`
    if (!both) return html`<td colspan="3" class="sc-nothing">${t('score.only_now')}</td>`
    return html`<td aria-hidden="true"><${Dumbbell} then=${both.then.mean} now=${both.now.mean} /></td>
      <td class="sc-mean"><b><s>${decimal(both.then.mean)}</s> <i aria-hidden="true">→</i> ${decimal(both.now.mean)}</b>
        <small>${both.then.n === both.now.n ? voices(tally, both.now.n) : t('score.n_then_now', { then: both.then.n, now: both.now.n })}</small></td>
      <td class="sc-said">${movedWords(both.pairs).map((said, way) => html`<small key=${way} class=${`sc-way sc-way-${way}`}>${said}</small>`)}</td>`
  }
  return html`<tr class=${off ? 'sc-off' : ''}>
    <${Idea} row=${row}>${amended && html`<small class="sc-before">${quoting('score.text_before', { text: row.before.text })}</small>`}<//>${cells()}</tr>`
}

function Dumbbell({ then, now }) {
  if (typeof then !== 'number' || typeof now !== 'number') return html`<div class="sc-bed"></div>`
  const [from, to] = [Math.min(then, now), Math.max(then, now)]
  return html`<div class="sc-bed sc-dumbbell">
    <i class=${`sc-moved${now < then ? ' down' : ''}`} style=${{ left: at(from), right: `calc(100% - ${at(to)})` }}></i>
    <i class="sc-then" style=${{ left: at(then) }}></i><i class="sc-now" style=${{ left: at(now) }}></i></div>`
}

export const RoundsLegend = () => html`<p class="sc-legend"><span><i class="sc-key sc-then"></i>${t('score.first_round')}</span><span><i class="sc-key sc-now"></i>${t('score.second_round')}</span></p>`
