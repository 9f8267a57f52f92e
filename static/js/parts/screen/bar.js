// A bar made of the points themselves while they fit on a line; past that a plain one. Both stand on a printed scale.
import { html, useRef } from '../../lib/ui.js'
import { lang, t } from '../../lib/words.js'
import { useGrowth, useTravel } from './travel.js'

const MOST_STICKERS = 40
const STICKER_TICKS = 5

/** One scale for all rows of all pages, covered ones too, so that lengths compare. */
export function scaleOf(tally) {
  if (tally.order === 'share') return { most: 1, value: (row) => row.share || 0, ticks: [0, 0.25, 0.5, 0.75, 1], as: 'percent' }
  const { most } = tally
  const value = (row) => row.total
  if (most > MOST_STICKERS) return { most: ticksTo(most).at(-1), value, ticks: ticksTo(most), as: 'decimal' }
  const ticks = Array.from({ length: Math.floor(most / STICKER_TICKS) }, (_, i) => (i + 1) * STICKER_TICKS)
  return { most, value, ticks, as: 'decimal', stickers: true }
}

/** Four or five round numbers from 0 that reach over `most`. */
export function ticksTo(most) {
  const rough = most / 4
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((n) => n * ten).find((n) => n >= rough && Number.isInteger(n)) || Math.ceil(rough)
  const ticks = []
  for (let at = 0; at < most + step; at += step) ticks.push(at)
  return ticks
}

export function Bar({ row, scale, entries, fresh }) {
  const groups = Object.entries(row.by_group || {}).map(([id, points]) => ({ ...entries[`group/${id}`], id, points })).filter((each) => each.points > 0)
  return scale.stickers ? html`<${Line} row=${row} scale=${scale} groups=${groups} fresh=${fresh} />` : html`<${Plain} row=${row} scale=${scale} groups=${groups} fresh=${fresh} />`
}

function Line({ row, scale, groups, fresh }) {
  const line = useRef(null)
  const total = Math.max(0, row.total)
  const each = groups.length ? groups.flatMap((group) => Array(group.points).fill(group)) : Array(total).fill(null)
  useTravel(line, each.length, fresh ? 0 : each.length)
  return html`
    <div class="bed"><div class="line" ref=${line} style=${{ '--most': scale.most }}>
      ${each.map((group, i) => html`<i key=${i} class="sticker" data-colour=${group?.colour}>${group?.mark && html`<b>${group.mark}</b>`}</i>`)}
    </div></div>`
}

function Plain({ row, scale, groups, fresh }) {
  const fill = useRef(null)
  useGrowth(fill, fresh)
  const width = (value) => `${(100 * Math.max(0, value)) / scale.most}%`
  const parts = groups.length && scale.as === 'decimal' ? groups : [{ id: '', points: scale.value(row) }]
  return html`
    <div class="bed"><div class="plain" style=${{ '--parts': scale.ticks.length - 1 }}><div class="fill" ref=${fill}>
      ${parts.map((one) => html`<i key=${one.id} data-colour=${one.colour} style=${{ width: width(one.points) }}>${one.mark && html`<b>${one.mark}</b>`}</i>`)}
    </div></div></div>`
}

/** As long as the scale, whatever it covers. */
export const EmptySheet = ({ scale }) => html`<div class="bed"><div class=${scale.stickers ? 'line empty' : 'plain empty'} style=${{ '--most': scale.most }}></div></div>`

export function Axis({ scale }) {
  const format = new Intl.NumberFormat(lang, { style: scale.as })
  const at = (tick) => (scale.stickers ? { '--at': tick } : { left: `${(100 * tick) / scale.most}%` })
  return html`
    <tfoot aria-hidden="true"><tr>
      <td /><td />
      <td><div class="axis-bed"><div class=${scale.stickers ? 'by-sticker' : ''} style=${{ '--most': scale.most }}>
        ${scale.ticks.map((tick) => html`<span key=${tick} style=${at(tick)}>${format.format(tick)}</span>`)}</div></div></td>
      <td class="unit">${scale.as === 'percent' ? t('screen.axis_share') : t('screen.axis_points')}</td>
    </tr></tfoot>`
}
