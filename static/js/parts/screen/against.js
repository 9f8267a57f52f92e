// Points for and against from a common zero: what is against to the left, what is for to the right, both printed.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { ticksTo } from './bar.js'

const number = new Intl.NumberFormat(document.documentElement.lang)

/** `{zero, ticks, place}`: one scale for all rows; `place(points)` in percent of the bed. */
export function scaleAgainst(tally) {
  const [mostFor, mostAgainst] = ['for', 'against'].map((side) => Math.max(0, ...tally.rows.map((row) => row[side])))
  const tick = ticksTo(Math.max(4, mostFor, mostAgainst))[1]
  const [right, left] = [mostFor, mostAgainst].map((most) => Math.max(tick, Math.ceil(most / tick) * tick))
  const place = (points) => (100 * (left + points)) / (left + right)
  const ticks = Array.from({ length: (left + right) / tick + 1 }, (_, i) => i * tick - left)
  return { zero: place(0), place, ticks }
}

export function AgainstBar({ row, scale }) {
  const width = (points) => `${scale.place(points) - scale.zero}%`
  return html`<div class="both-sides">
    <i class="side-against" style=${{ right: `${100 - scale.zero}%`, width: width(row.against) }}></i>
    <i class="side-for" style=${{ left: `${scale.zero}%`, width: width(row.for) }}></i>
    <b class="zero" style=${{ left: `${scale.zero}%` }}></b></div>`
}

export const AgainstAxis = ({ scale }) => html`
  <tfoot aria-hidden="true"><tr><td />
    <td class="unit">← ${t('screen.legend_against')} · ${t('screen.legend_for')} →</td>
    <td class="axis"><div>${scale.ticks.map((at) => html`<span key=${at} style=${{ left: `${scale.place(at)}%` }}>${number.format(Math.abs(at))}</span>`)}</div></td>
    <td class="unit">${t('screen.axis_points')}</td></tr></tfoot>`

/** A number with the sign that is as wide as a plus. */
export const signed = (value) => number.format(value).replace('-', '−')
