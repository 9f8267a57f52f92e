// A vote's result at reading distance: a real table, with bars drawn beside the numbers.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'

export function Tally({ tally, mine = {}, own = new Set() }) {
  if (tally.kind !== 'vote') return null
  const most = Math.max(1, ...tally.rows.map((row) => row.total))
  return html`<table class="tally">
    <caption>${t(tally.live ? 'tally.so_far' : 'tally.caption')}</caption>
    <thead class="visually-hidden"><tr>
      <th scope="col">${t('tally.rank')}</th><th scope="col">${t('tally.idea')}</th><th scope="col">${t('tally.total')}</th>
    </tr></thead>
    <tbody>${tally.rows.map((row) => html`<tr key=${row.idea} class=${row.rank === 1 && row.total > 0 ? 'first' : ''}>
      <td class="rank">${row.total > 0 ? row.rank : '–'}</td>
      <th scope="row">
        <span class=${row.set_aside ? 'text aside' : 'text'}>${row.set_aside ? t('tally.set_aside') : row.text}</span>
        <span class="bar" aria-hidden="true"><span style=${{ width: `${(100 * Math.max(0, row.total)) / most}%` }}></span></span>
        <small>
          <span>${t('common.number', { number: row.number })}</span>
          ${row.sources ? html`<span>${tn('tally.sources', row.sources + 1)}</span>` : null}
          <span>${tn('tally.supporters', row.supporters)}</span>
          ${mine[row.idea] ? html`<strong>${tn('tally.mine', mine[row.idea])}</strong>` : null}
          ${own.has(row.idea) ? html`<strong>${t('tally.own')}</strong>` : null}
        </small>
      </th>
      <td class="total"><b>${row.total}</b> <small>${tn('tally.points', row.total)}</small></td>
    </tr>`)}</tbody>
  </table>
  ${tally.footing ? html`<${Footing} footing=${tally.footing} tally=${tally} />` : null}`
}

const Footing = ({ footing, tally }) => html`<div class="footing">
  <p>${tn('tally.voted', footing.voted, { could: footing.could_vote })}
    ${' '}${tn('tally.placed', footing.placed, { possible: footing.possible })}
    ${tally.against_order ? html` ${t('tally.against_order')}` : null}</p>
  <p>${t('tally.opinion')}</p>
</div>`
