// A vote's result at reading distance: a real table, with bars drawn beside the numbers.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'

export function Tally({ tally, mine = {}, own = new Set() }) {
  if (tally.kind !== 'vote') return null
  const against = tally.against_budget > 0
  const most = Math.max(1, ...tally.rows.map((row) => Math.max(row.total, against ? Math.max(row.for, row.against) : 0)))
  return html`<table class="tally">
    <caption>${t(tally.live ? 'tally.so_far' : 'tally.caption')}</caption>
    <thead class="visually-hidden"><tr>
      <th scope="col">${t('tally.rank')}</th><th scope="col">${t('tally.idea')}</th><th scope="col">${t('tally.total')}</th>
    </tr></thead>
    <tbody>${tally.rows.map((row) => html`<tr key=${row.idea} class=${row.rank === 1 && row.total > 0 ? 'first' : ''}>
      <td class="rank">${row.total > 0 || against ? row.rank : '–'}</td>
      <th scope="row">
        <span class=${row.set_aside ? 'text aside' : 'text'}>${row.set_aside ? t('tally.set_aside') : row.text}</span>
        ${against ? html`<${TwoBars} row=${row} most=${most} />` : html`<${Bar} share=${Math.max(0, row.total) / most} />`}
        <small>
          <span>${t('common.number', { number: row.number })}</span>
          ${row.sources ? html`<span>${tn('tally.sources', row.sources + 1)}</span>` : null}
          <span>${tn('tally.supporters', row.supporters)}</span>
          ${against ? html`<span>${t('tally.two_sides', { for: row.for, against: row.against })}</span>` : null}
          ${mine[row.idea] > 0 ? html`<strong>${tn('tally.mine', mine[row.idea])}</strong>` : null}
          ${mine[row.idea] < 0 ? html`<strong>${tn('tally.mine_against', -mine[row.idea])}</strong>` : null}
          ${own.has(row.idea) ? html`<strong>${t('tally.own')}</strong>` : null}
        </small>
      </th>
      <td class="total"><b>${row.total < 0 ? `−${-row.total}` : row.total}</b> <small>${tn('tally.points', Math.abs(row.total))}</small></td>
    </tr>`)}</tbody>
  </table>
  ${tally.footing ? html`<${Footing} footing=${tally.footing} tally=${tally} />` : null}`
}

const Bar = ({ share, against = false }) => html`<span class=${`bar${against ? ' against' : ''}`} aria-hidden="true">${share > 0 ? html`<span style=${{ width: `${100 * share}%` }}></span>` : null}</span>`

const TwoBars = ({ row, most }) => html`<${Bar} share=${row.for / most} /><${Bar} share=${row.against / most} against />`

const Footing = ({ footing, tally }) => html`<div class="footing">
  <p>${tn('tally.voted', footing.voted, { could: footing.could_vote })}
    ${' '}${tn('tally.placed', footing.placed, { possible: footing.possible })}
    ${footing.possible_against ? html` ${tn('tally.placed_against', footing.placed_against, { possible: footing.possible_against })}` : null}
    ${tally.against_order ? html` ${t('tally.against_order')}` : null}</p>
  <p>${t('tally.opinion')}</p>
</div>`
