// Points for and against from a common zero: what is against to the left, what is for to the right, both printed.
import { html, useRef } from '../../lib/ui.js'
import { lang, t } from '../../lib/words.js'
import { ticksTo } from './bar.js'
import { useGrowth } from './travel.js'

const number = new Intl.NumberFormat(lang)

/** `{zero, ticks, place}`: one scale for all rows, as far to one side as to the other; `place(points)` in percent of the bed. */
export function scaleAgainst({ most }) {
  const tick = ticksTo(Math.max(4, most))[1]
  const reach = Math.ceil(most / tick) * tick
  const place = (points) => (100 * (reach + points)) / (2 * reach)
  const ticks = Array.from({ length: (2 * reach) / tick + 1 }, (_, i) => i * tick - reach)
  return { zero: place(0), place, ticks }
}

export function AgainstBar({ row, scale, fresh }) {
  const left = useRef(null)
  const right = useRef(null)
  useGrowth(left, fresh, 'right')
  useGrowth(right, fresh)
  const width = (points) => `${scale.place(points) - scale.zero}%`
  return html`<div class="both-sides">
    <i class="side-against" ref=${left} style=${{ right: `${100 - scale.zero}%`, width: width(row.against) }}></i>
    <i class="side-for" ref=${right} style=${{ left: `${scale.zero}%`, width: width(row.for) }}></i>
    <b class="zero" style=${{ left: `${scale.zero}%` }}></b></div>`
}

export const AgainstSheet = ({ scale }) => html`<div class="both-sides"><div class="plain empty"></div><b class="zero" style=${{ left: `${scale.zero}%` }}></b></div>`

export const AgainstAxis = ({ scale }) => html`
  <tfoot aria-hidden="true"><tr><td />
    <td class="unit">← ${t('screen.legend_against')} · ${t('screen.legend_for')} →</td>
    <td><div class="axis-bed"><div>${scale.ticks.map((at) => html`<span key=${at} style=${{ left: `${scale.place(at)}%` }}>${number.format(Math.abs(at))}</span>`)}</div></div></td>
    <td class="unit">${t('screen.axis_points')}</td></tr></tfoot>`

/** A number with the sign that is as wide as a plus. */
export const signed = (value) => number.format(value).replace('-', '−')
