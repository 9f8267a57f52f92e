// Profiles side by side, from five people in each: nothing where a handful could be told apart.
import { html } from '../../../lib/ui.js'
import { foreign, t, tn } from '../../../lib/words.js'
import { Bar, Covered, Scale } from './bed.js'
import { Idea } from './ranking.js'
import { Scrolls } from './scrolls.js'
import { decimal, percent } from './texts.js'

/** Past so many profiles abreast there is no room for shares. */
const SHARES_MOST = 4

export function Profiles({ tally, rows, off, size }) {
  const shown = tally.profiles.filter((one) => tally.rows.some((row) => row.profiles?.[one.id]))
  if (!shown.length) return html`<p class="sc-lead">${t(tally.partial ? 'score.covered_profiles' : 'score.no_profiles')}</p>`
  return html`<${Scrolls} size=${size} title=${t('score.mode.profiles')}>
    <table class="sc-table sc-profiles"><caption class="visually-hidden">${t('score.mode.profiles')}</caption>
      <thead><tr><th scope="col"><span class="visually-hidden">${t('score.idea')}</span></th>
        ${shown.map((one) => html`<th key=${one.id} scope="col"><span lang=${foreign()}>${one.name}</span> <small>${tn('score.people', one.people)}</small></th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr key=${row.idea} class=${off.has(row.idea) ? 'sc-off' : ''}><${Idea} row=${row} />
        ${row.covered ? html`<td colspan=${shown.length}><${Covered} /></td>`
          : shown.map((one) => html`<td key=${one.id}><${Side} side=${row.profiles?.[one.id]} shares=${shown.length <= SHARES_MOST} /></td>`)}</tr>`)}</tbody>
      <tfoot aria-hidden="true"><tr><td></td>${shown.map((one) => html`<td key=${one.id}><div class="sc-side"><b></b><${Scale} ticks=${shown.length <= SHARES_MOST ? undefined : [0, 5, 10]} /></div></td>`)}</tr></tfoot>
    </table><//>`
}

function Side({ side, shares }) {
  if (!side) return html`<small class="sc-nothing">${t('score.fewer_than_five')}</small>`
  return html`<div class="sc-side"><b>${decimal(side.mean)}</b><${Bar} value=${side.mean} />
    ${shares && html`<small>${t('score.favourable_share', { share: percent(side.favourable) })}</small>`}
    <small>${shares && `${t('score.opposed_share', { share: percent(side.opposed) })} · `}n ${side.n}</small></div>`
}
