// What the map draws of a tally: points with their sizes, in pixels of the drawing.
import { cutToLines, lengthOf } from './pen.js'
import { textOf } from './texts.js'

// Of the font: a line's own height, its part over the base line, and from line to line.
const LINE = 1.3
const RISE = 0.98
const LEADING = 1.15
const LINES = 2
const TOP = 10

/** How large each idea is, 0..1: by a criterion's mean, by the points of a vote, else all alike (null). */
export function weightsBy(size, tally, votes) {
  if (!size) return null
  const vote = size.startsWith('points:') ? votes[size.slice('points:'.length)] : null
  const value = vote
    ? new Map(vote.rows.map((row) => [row.idea, Math.max(0, row.total)]))
    : new Map(tally.rows.map((row) => [row.idea, row.criteria[size]?.mean]))
  if (size.startsWith('points:') && !vote) return null
  const most = vote ? Math.max(1, ...value.values()) : TOP
  return (idea) => (typeof value.get(idea) === 'number' ? value.get(idea) / most : null)
}

/** `room`: the drawing's size; `letters`: of its labels. Points where both criteria have a mean. */
export function pointsOf(rows, { x, y, weigh, room, letters }) {
  const margin = letters * 1.5
  const along = (value, length) => margin + (value / TOP) * (length - 2 * margin)
  const both = rows.filter((row) => typeof row.criteria[x]?.mean === 'number' && typeof row.criteria[y]?.mean === 'number')
  return both.map((row) => {
    const part = weigh ? weigh(row.idea) : null
    return {
      id: row.idea, row, number: String(row.number),
      x: along(row.criteria[x].mean, room.width), y: room.height - along(row.criteria[y].mean, room.height),
      // Areas compare, not widths.
      r: letters * (part === null ? 0.5 : 0.3 + 0.9 * Math.sqrt(part)),
      unknown: Boolean(weigh) && part === null,
    }
  })
}

/** Each point with the forms of its label: two lines, one shorter, its number alone. */
export function labelled(points, { letters, width }) {
  const form = (lines) => ({
    lines, height: (LINE + (lines.length - 1) * LEADING) * letters,
    width: Math.max(...lines.map((line) => lengthOf(line, letters))) + letters * 0.3,
  })
  return points.map((point) => {
    const words = `${point.number} · ${textOf(point.row)}`
    const forms = [
      form(cutToLines(words, { size: letters, width, lines: LINES })),
      form(cutToLines(words, { size: letters, width: width * 0.6, lines: LINES })),
      form([point.number]),
    ]
    return { ...point, sizes: forms, forms }
  })
}

export { LEADING, RISE }
