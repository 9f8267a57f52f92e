// The wall's pages, as large as lets all ideas be seen, else by pages: the newest over the whole width,
// the next ones by two, the others in three columns.
import { lineCount } from './fit.js'

// Sizes in hundredths of the height: 1/25 is 4, and nothing is under 1/36, 2.78.
const FIRST = { columns: 1, size: 5.4 }
const LARGE = { columns: 2, size: 4.2 }
const MIDDLE = { columns: 3, size: 3.5 }
const SMALL = { columns: 3, size: 3 }
const GAP = 1.4
const AROUND = { x: 3.6, y: 2.55, number: 5.2 }
const SECOND_LINE = 3.7
const LEADING = 1.2
const LARGE_ROWS = 2
// A long text in large letters would push all the others off the page.
const TALLEST_LARGE = 15

/** -> pages of {top: [{size, cards}], size, columns: [[card]], count}. */
export function wallPages(cards, { u, width, height, newest }) {
  const room = { width: width / u, height: height / u }
  const kinds = newest && cards.length > 1 ? [MIDDLE, SMALL] : [LARGE, MIDDLE, SMALL]
  let pages = []
  for (const kind of kinds) {
    pages = fill(cards, kind, newest, room)
    if (pages.length === 1) break
  }
  return pages
}

function fill(cards, kind, newest, room) {
  const tall = (card, of) => cardHeight(card, of, room.width)
  const page = { top: [], size: kind.size, columns: Array.from({ length: kind.columns }, () => []), count: 0 }
  let used = 0
  let rest = cards
  const large = (of) => {
    const row = rest.slice(0, of.columns)
    const height = Math.max(...row.map((card) => tall(card, of)))
    if (row.length < of.columns || (of !== FIRST && height > TALLEST_LARGE)) return
    page.top.push({ size: of.size, cards: row })
    page.count += row.length
    used += height + GAP
    rest = rest.slice(of.columns)
  }
  if (newest) [FIRST, ...Array(LARGE_ROWS).fill(LARGE)].forEach(large)
  return [page, ...columnsOf(rest, page, used, kind, room, tall)]
}

/** Puts each card in the shortest column; what no column can hold begins a page. */
function columnsOf(cards, first, used, kind, room, tall) {
  const more = []
  let page = first
  let heights = Array(kind.columns).fill(used)
  for (const card of cards) {
    const height = tall(card, kind)
    let at = heights.indexOf(Math.min(...heights))
    if (heights[at] + height > room.height && page.count) {
      page = { top: [], size: kind.size, columns: Array.from({ length: kind.columns }, () => []), count: 0 }
      more.push(page)
      heights = Array(kind.columns).fill(0)
      at = 0
    }
    page.columns[at].push(card)
    page.count += 1
    heights[at] += height + GAP
  }
  return more
}

export function cardHeight(card, { columns, size }, width) {
  const column = (width - GAP * (columns - 1)) / columns
  const lines = lineCount(card.text || '', { size, width: column - AROUND.x - AROUND.number })
  const second = card.together > 1 || card.circle || card.feeling || card.marks?.length ? SECOND_LINE : 0
  return AROUND.y + lines * size * LEADING + second
}
