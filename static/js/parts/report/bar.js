// A row's points drawn: a sticker each while all rows' fit on a line, else a plain bar; what is against lies hatched below.
import { html } from '../../lib/ui.js'

const MOST_STICKERS = 40
const FEW_STICKERS = 20

/** One scale for all rows; with a curtain up too, where `most` comes with the tally. */
export function barScale(tally) {
  const tallest = Math.max(1, ...tally.rows.map((row) => Math.max(row.total, row.for ?? 0, row.against ?? 0)))
  const most = Math.max(tallest, tally.curtain ? tally.most ?? 0 : 0)
  return { most, stickers: most <= MOST_STICKERS && !tally.against_budget, sides: tally.against_budget > 0 }
}

export function Bar({ row, scale, gave }) {
  const share = (points) => ({ width: `${(100 * Math.max(0, points)) / scale.most}%` })
  if (scale.sides) {
    return html`<div class="report-bar" aria-hidden="true"><i style=${share(row.for)}></i></div>
      <div class="report-bar against" aria-hidden="true"><i style=${share(row.against)}></i></div>`
  }
  if (!scale.stickers) return html`<div class="report-bar" aria-hidden="true"><i style=${share(row.total)}></i></div>`
  const points = gave.length ? gave.flatMap((group) => Array(group.points).fill(group)) : Array(row.total).fill(null)
  // Too many for a narrow line they are a plain bar there: the style knows the width.
  return html`<div class=${`report-stickers${scale.most > FEW_STICKERS ? ' many' : ''}`} aria-hidden="true" style=${{ '--most': String(scale.most) }}><u style=${share(row.total)}></u><div>
    ${points.map((group, place) => html`<i key=${place} class="sticker" data-colour=${group?.colour}></i>`)}</div></div>`
}
