// A vote's result at reading distance: a real table, with bars drawn beside the numbers. A point is a sticker
// where there is room; the group's own come first in its bar, in its colour, for itself alone.
import { html, icon } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'

// More than fit on a line are one bar of the same length.
const MOST_STICKERS = 40

export function Tally({ tally, mine = {}, own = new Set() }) {
  if (tally.kind !== 'vote') return null
  const against = tally.against_budget > 0
  const most = Math.max(1, tally.most ?? 0, ...tally.rows.map((row) => Math.max(row.total, against ? Math.max(row.for, row.against) : 0)))
  const bar = (row) => (against ? html`<${TwoBars} row=${row} most=${most} />` : html`<${Bar} points=${Math.max(0, row.total)} mine=${Math.max(0, mine[row.idea] || 0)} most=${most} />`)
  return html`${tally.curtain ? html`<p class="covered">${icon('theater')} ${tn('tally.covered', tally.covered)}</p>` : null}
  ${tally.rows.length ? html`<table class=${`tally${tally.curtain ? ' under-curtain' : ''}`}>
    <caption>${t(tally.live ? 'tally.so_far' : 'tally.caption')}</caption>
    <thead class="visually-hidden"><tr>
      <th scope="col">${t('tally.rank')}</th><th scope="col">${t('tally.idea')}</th><th scope="col">${t('tally.total')}</th>
    </tr></thead>
    <tbody>${tally.rows.map((row) => html`<tr key=${row.idea} class=${row.rank === 1 && row.total > 0 ? 'first' : ''}>
      <td class="rank">${row.rank}</td>
      <th scope="row">
        <span class=${row.set_aside ? 'text aside' : 'text'} lang=${row.set_aside ? undefined : foreign()}>${row.set_aside ? t('tally.set_aside') : row.text}</span>
        ${bar(row)}
        <small>
          <span>${t('common.number', { number: row.number })}</span>
          ${row.sources ? html`<span>${tn('tally.sources', row.sources + 1)}</span>` : null}
          <span>${tn('tally.supporters', row.supporters)}</span>
          ${against ? html`<span>${t('tally.two_sides', { for: row.for, against: row.against })}</span>` : null}
          ${mine[row.idea] > 0 ? html`<strong class="ours">${tn('tally.mine', mine[row.idea])}</strong>` : null}
          ${mine[row.idea] < 0 ? html`<strong>${tn('tally.mine_against', -mine[row.idea])}</strong>` : null}
          ${own.has(row.idea) ? html`<strong>${t('tally.own')}</strong>` : null}
        </small>
      </th>
      <td class="total"><b>${row.total < 0 ? `−${-row.total}` : row.total}</b> <small>${tn('tally.points', Math.abs(row.total))}</small></td>
    </tr>`)}</tbody>
  </table>` : null}
  ${tally.footing ? html`<${Footing} footing=${tally.footing} tally=${tally} />` : null}`
}

function Bar({ points, most, mine = 0, against = false }) {
  const part = (n, kind) => (n > 0 ? html`<span class=${kind} style=${{ width: `${(100 * n) / most}%`, '--points': String(n) }}></span>` : null)
  return html`<span class=${`bar${against ? ' against' : ''}${most <= MOST_STICKERS && !against ? ' stickers' : ''}`} style=${{ '--most': String(most) }} aria-hidden="true">
    ${part(Math.min(mine, points), 'ours')}${part(points - Math.min(mine, points), '')}</span>`
}

const TwoBars = ({ row, most }) => html`<${Bar} points=${row.for} most=${most} /><${Bar} points=${row.against} most=${most} against />`

const Footing = ({ footing, tally }) => html`<div class="footing">
  <p>${tn('tally.voted', footing.voted, { could: footing.could_vote })}
    ${' '}${tn('tally.placed', footing.placed, { possible: footing.possible })}
    ${footing.possible_against ? html` ${tn('tally.placed_against', footing.placed_against, { possible: footing.possible_against })}` : null}
    ${tally.against_order ? html` ${t('tally.against_order')}` : null}</p>
  <p>${t('tally.opinion')}</p>
</div>`
