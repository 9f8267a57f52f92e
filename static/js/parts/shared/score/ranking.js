// The ranking by weighted mean: a bar on the printed scale; how many scored, the spread and the agreement beside it.
import { html } from '../../../lib/ui.js'
import { t, tn } from '../../../lib/words.js'
import { Bar, Covered, ScaleFoot, Word } from './bed.js'
import { completeRank } from './complete.js'
import { tried } from './rows.js'
import { decimal, fine, langOf, percent, textOf, voices, wordOf } from './texts.js'

export function Ranking({ tally, rows, off }) {
  const trial = Boolean(tally.trial)
  return html`<table class="sc-table sc-ranking">
    <caption class="visually-hidden">${t('score.mode.ranking')}</caption>
    <colgroup><col class="sc-c-rank" /><col class="sc-c-text" /><col /><col class="sc-c-mean" /><col class="sc-c-said" /></colgroup>
    <thead class="visually-hidden"><tr>
      <th scope="col">${t('score.rank')}</th><th scope="col">${t('score.idea')}</th><th scope="col">${t('score.bar')}</th>
      <th scope="col">${t('score.mean')}</th><th scope="col">${t('score.agreement')}</th></tr></thead>
    <tbody>${tried(tally, rows).map((row) => html`<${Row} key=${row.idea} row=${row} tally=${tally} trial=${trial} off=${off.has(row.idea)} />`)}</tbody>
    <${ScaleFoot} before=${2} after=${2} />
  </table>`
}

function Row({ row, tally, trial, off }) {
  const hidden = row.covered || (tally.partial && row.mean === null)
  return html`<tr class=${`${row.rank === 1 && !trial ? 'sc-first' : ''}${off ? ' sc-off' : ''}`}>
    <td class="sc-rank">${row.rank ?? ''}</td>
    <${Idea} row=${row}>${notes(row, tally).map((note) => html`<small key=${note}>${note}</small>`)}<//>
    ${hidden
      ? html`<td colspan="3"><${Covered} /></td>`
      : html`<td aria-hidden="true"><${Bar} value=${row.mean} deviation=${trial ? null : row.overall?.deviation} trial=${trial} /></td>
        <td class="sc-mean"><b>${decimal(row.mean)}</b><small>${voices(tally, row.n)}</small></td>
        <td class="sc-said">${row.announced
          ? html`<${Announced} row=${row} />`
          : html`<${Word} spread=${row.overall} says=${wordOf(row.overall)} /><small>${aside(row, tally)}</small><${Theirs} rank=${completeRank(tally, row)} />`}</td>`}
  </tr>`
}

/** On trial: what the announced weights gave. */
const Announced = ({ row }) => html`<b class=${`sc-shift ${row.rank < row.announced ? 'up' : row.rank > row.announced ? 'down' : 'same'}`}>${
  row.announced === row.rank ? t('score.trial.same') : t('score.trial.was', { rank: row.announced })}</b>
  <small>${t('score.trial.mean_was', { mean: decimal(row.announced_mean) })}</small>`

const Theirs = ({ rank }) => rank && html`<small>${t('score.complete.rank', { rank })}</small>`

/** What orders the result stands beside the mean, where that is another thing. */
function aside(row, tally) {
  if (tally.order === 'favourable') return t('score.favourable_share', { share: percent(row.overall?.favourable) })
  if (tally.order === 'opposed') return t('score.opposed_share', { share: percent(row.overall?.opposed) })
  return t('score.spread', { deviation: fine(row.overall?.deviation) })
}

/** The idea's cell: its text, with how many it brings together. */
export const Idea = ({ row, children }) => html`<th scope="row" class=${row.set_aside ? 'sc-idea sc-aside' : 'sc-idea'}>
  <span class="sc-text sc-cut" title=${textOf(row)}><b class="sc-number">${row.number}</b> <span lang=${langOf(row)}>${textOf(row)}</span></span>${children}</th>`

function notes(row, tally) {
  const said = []
  if (row.missing?.length && !row.covered) {
    said.push(t('score.missing', { names: row.missing.map((id) => tally.criteria.find((one) => one.id === id)?.name ?? '').join(', ') }))
  }
  if (row.sources > 0) said.push(tn('score.together', row.sources + 1))
  return said
}
