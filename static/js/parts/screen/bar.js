// A bar made of the points themselves while they fit on a line; past that a plain one on a printed scale.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const MOST_STICKERS = 40

/** One scale for all rows of all pages, so that lengths compare. */
export function scaleOf(tally) {
  if (tally.order === 'share') return { most: 1, value: (row) => row.share || 0, ticks: [0, 0.25, 0.5, 0.75, 1], as: 'percent' }
  const most = Math.max(1, ...tally.rows.map((row) => row.total))
  if (most <= MOST_STICKERS) return { most, value: (row) => row.total, stickers: true }
  const ticks = ticksTo(most)
  return { most: ticks[ticks.length - 1], value: (row) => row.total, ticks, as: 'decimal' }
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

export function Bar({ row, scale, entries }) {
  const groups = Object.entries(row.by_group || {}).map(([id, points]) => ({ ...entries[`group/${id}`], id, points })).filter((each) => each.points > 0)
  if (scale.stickers) {
    const each = groups.length ? groups.flatMap((group) => Array(group.points).fill(group)) : Array(row.total).fill(null)
    return html`
      <div class="bed"><div class="line" style=${{ '--most': scale.most }}>
        ${each.map((group, i) => html`<i key=${i} class="sticker" data-colour=${group?.colour}>${group?.mark && html`<b>${group.mark}</b>`}</i>`)}
      </div></div>`
  }
  const parts = { '--parts': scale.ticks.length - 1 }
  const width = (value) => `${(100 * value) / scale.most}%`
  if (groups.length && scale.as === 'decimal') {
    return html`
      <div class="bed"><div class="plain" style=${parts}>
        ${groups.map((group) => html`<i key=${group.id} data-colour=${group.colour} style=${{ width: width(group.points) }}><b>${group.mark}</b></i>`)}
      </div></div>`
  }
  return html`<div class="bed"><div class="plain" style=${parts}><i style=${{ width: width(scale.value(row)) }} /></div></div>`
}

export function Axis({ scale }) {
  const format = new Intl.NumberFormat(document.documentElement.lang, { style: scale.as })
  return html`
    <tfoot aria-hidden="true"><tr>
      <td /><td />
      <td class="axis"><div>${scale.ticks.map((at) => html`<span key=${at} style=${{ left: `${(100 * at) / scale.most}%` }}>${format.format(at)}</span>`)}</div></td>
      <td class="unit">${scale.as === 'percent' ? t('screen.axis_share') : t('screen.axis_points')}</td>
    </tr></tfoot>`
}
