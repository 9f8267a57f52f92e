// Ideas by criteria: every mean printed, coloured in five steps of one hue that also differ in grey.
import { html } from '../../../lib/ui.js'
import { foreign, t } from '../../../lib/words.js'
import { Covered } from './bed.js'
import { Idea } from './ranking.js'
import { tried } from './rows.js'
import { Scrolls } from './scrolls.js'
import { decimal, goodSide, nameOf } from './texts.js'

const STEPS = 5
/** 0..4, the last one for 8 to 10. */
export const level = (good) => Math.min(STEPS - 1, Math.floor((good * STEPS) / 10))

export function Grid({ tally, rows, off, size }) {
  const { criteria } = tally
  const weighed = new Set(criteria.map((one) => one.weight)).size > 1
  return html`<${Scrolls} size=${size} title=${t('score.mode.table')}>
    <table class=${`sc-table sc-grid${criteria.length > 6 ? ' sc-many' : criteria.length > 4 ? ' sc-wide' : ''}`}>
      <caption class="visually-hidden">${t('score.mode.table')}</caption>
      <thead><tr><th scope="col"><span class="visually-hidden">${t('score.idea')}</span></th>
        ${criteria.map((one) => html`<th key=${one.id} scope="col"><${Name} says=${`${nameOf(one)}${weighed ? ` ${t('score.times', { weight: one.weight })}` : ''}`} lang=${foreign()} /></th>`)}
        <th scope="col"><${Name} says=${t('score.weighted')} /></th></tr></thead>
      <tbody>${tried(tally, rows).map((row) => html`<tr key=${row.idea} class=${off.has(row.idea) ? 'sc-off' : ''}>
        <${Idea} row=${row} />
        ${criteria.map((one) => html`<${Cell} key=${one.id} spread=${row.criteria[one.id]} criterion=${one} />`)}
        ${row.mean === null && (row.covered || tally.partial)
          ? html`<td class="sc-cell"><${Covered} /></td>`
          : html`<td class="sc-cell sc-whole" data-level=${row.mean === null ? null : level(row.mean)}><b>${decimal(row.mean)}</b><small>n ${row.n}</small></td>`}
      </tr>`)}</tbody>
    </table>
    <p class="sc-legend">${Array.from({ length: STEPS }, (_, step) => html`<span key=${step}><i class="sc-key sc-step" data-level=${step}></i>${2 * step}–${2 * step + 2}</span>`)}
      <span>${t(criteria.every((one) => one.high_is_good) ? 'score.legend.colours' : 'score.legend.colours_turned')}</span></p>
  <//>`
}

const Name = ({ says, lang }) => html`<span class="sc-cut" title=${says} lang=${lang}>${says}</span>`

function Cell({ spread, criterion }) {
  if (!spread) return html`<td class="sc-cell"><${Covered} /></td>`
  const shade = spread.mean === null ? null : level(goodSide(spread.mean, criterion))
  return html`<td class="sc-cell" data-level=${shade}><b>${decimal(spread.mean)}</b><small>n ${spread.n}</small></td>`
}
