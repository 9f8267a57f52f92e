// A tally as a table with bars: hidden from the room until it is revealed.
import { html, icon } from '../../lib/ui.js'
import { lang, t, tn } from '../../lib/words.js'
import { Footing } from './footing.js'
import { lookedAt } from './room.js'
import { ScoreResults } from './score_results.js'

const percent = (share) => (share === null || share === undefined ? '–'
  : new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(share))

const saysOf = (row) => (row.set_aside ? t('facilitator.tally.set_aside')
  : row.redacted && row.text === `[${row.idea}]` ? t('facilitator.redacted') : row.text)

const Row = ({ row, most }) => html`
  <tr>
    <td class="rank">${row.rank}</td>
    <th scope="row"><span class="number">${row.number}</span> ${saysOf(row)}
      ${row.sources > 0 && html` <small>${tn('facilitator.sources', row.sources + 1)}</small>`}</th>
    <td class="bar" aria-hidden="true"><span style=${{ width: `${(100 * row.total) / most}%` }}></span></td>
    <td class="total">${row.total}</td>
    <td>${row.supporters}</td>
    <td>${percent(row.share)}</td>
  </tr>`

function Rows({ tally }) {
  const most = Math.max(1, ...tally.rows.map((row) => row.total))
  return html`
    <table class="tally">
      <thead><tr><th>${t('facilitator.tally.rank')}</th><th>${t('facilitator.tally.idea')}</th><td></td>
        <th>${t('facilitator.tally.total')}</th><th>${t('facilitator.tally.supporters')}</th><th>${t('facilitator.tally.share')}</th></tr></thead>
      <tbody>${tally.rows.map((row) => html`<${Row} key=${row.idea} row=${row} most=${most} />`)}</tbody>
    </table>`
}

/** `step`: a vote, a scoring, or the results step that looks at one. */
export function Tally({ room, step, onSend }) {
  const source = step.kind === 'results' ? lookedAt(room, step) : step
  const tally = source && room.tally(source.id)
  if (!tally) {
    return html`<div class="scroll empty">${icon('chart-bar')}<p>${t(source ? 'facilitator.tally.none' : 'facilitator.tally.no_source')}</p></div>`
  }
  if (tally.kind === 'score') return html`<${ScoreResults} room=${room} step=${source} tally=${tally} onSend=${onSend} />`
  const hidden = source.state !== 'revealed' && !(source.state === 'open' && source.settings?.results === 'live')
  return html`
    <div class="scroll results" tabindex="0">
      ${hidden && html`<p class="strip warn">${icon('eye-off')} <strong>${t('facilitator.tally.hidden')}</strong></p>`}
      ${tally.against_order && html`<p class="strip warn">${icon('info')} ${t('facilitator.tally.against_order')}</p>`}
      ${tally.kind === 'vote' ? html`<${Rows} tally=${tally} />` : html`<ol class="ideas">${tally.rows.map((row) => html`
        <li key=${row.idea} class="idea plain"><span class="number">${row.number}</span><span class="text">${saysOf(row)}</span></li>`)}</ol>`}
      ${tally.footing && html`<${Footing} footing=${tally.footing} />`}
    </div>`
}
