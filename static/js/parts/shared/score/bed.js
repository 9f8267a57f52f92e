// A bed of the scale 0 to 10 on which bars lie, and the scale printed under it.
import { html } from '../../../lib/ui.js'
import { t } from '../../../lib/words.js'

const TOP = 10
export const TICKS = [0, 2, 4, 6, 8, 10]
export const at = (value) => `${(100 * Math.max(0, Math.min(TOP, value))) / TOP}%`

export const Covered = () => html`<span class="sc-covered">${t('score.covered')}</span>`

/** A bar up to `value`; a line from `deviation` under to over it, where that is known. */
export function Bar({ value, deviation, trial = false }) {
  if (typeof value !== 'number') return html`<div class="sc-bed"></div>`
  const reach = typeof deviation === 'number' && deviation > 0
  return html`<div class="sc-bed">
    <i class=${`sc-bar${trial ? ' tried' : ''}`} style=${{ width: at(value) }}></i>
    ${reach && html`<i class="sc-reach" style=${{ left: at(value - deviation), right: `calc(100% - ${at(value + deviation)})` }}></i>`}
  </div>`
}

export const Scale = ({ ticks = TICKS }) => html`<div class="sc-scale" aria-hidden="true">${ticks.map((tick) => html`<span key=${tick} style=${{ left: at(tick) }}>${tick}</span>`)}</div>`

/** Under a column of beds, `before` and `after` so many other columns. */
export const ScaleFoot = ({ before, after }) => html`<tfoot aria-hidden="true"><tr>
  ${before > 0 && html`<td colspan=${before}></td>`}<td><${Scale} /></td>${after > 0 && html`<td colspan=${after}></td>`}</tr></tfoot>`

/** "accord", "partagé", "deux camps": a word with a mark of its own, so that it needs no colour. */
export const Word = ({ spread, says }) => html`<span class=${`sc-word ${spread?.word ?? 'none'}`}>${says}</span>`
