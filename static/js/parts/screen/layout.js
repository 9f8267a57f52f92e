// The wall's pages: as large as lets all ideas be seen, else by pages. While ideas arrive the newest stand over the
// width; an older one settles in the column that is shortest then, and stays in it: what is read doesn't jump about.
import { unbroken } from '../../lib/unbroken.js'
import { lineCount } from './fit.js'

// Sizes in hundredths of the height: 1/25 is 4, and nothing is under 1/36, 2.78.
const row = (columns, size) => ({ columns, size })
const ARRIVING = [
  { top: [row(1, 9)], rest: row(2, 6.4) },
  { top: [row(1, 7.4)], rest: row(2, 5.6) },
  { top: [row(1, 6.2), row(2, 5)], rest: row(2, 4.4) },
  { top: [row(1, 5.6), row(2, 4.4), row(2, 4.4)], rest: row(3, 3.6) },
  { top: [row(1, 5.2), row(2, 4.2)], rest: row(3, 3) },
]
const STANDING = [{ top: [], rest: row(1, 8) }, { top: [], rest: row(2, 6) }, { top: [], rest: row(2, 4.4) }, { top: [], rest: row(3, 3.6) }, { top: [], rest: row(3, 3) }]
export const GAP = 1.4
const AROUND = { x: 3.6, y: 2.55, number: 5.2 }
const SECOND_LINE = 3.7
const LEADING = 1.2
// A long text in large letters would push the others off the page: it settles at once.
const TALLEST = { 1: 34, 2: 18 }

/** -> pages of {top: [{size, cards}], size, columns: [[card]], count}. */
export function wallPages(cards, { u, width, height, newest, narrow }) {
  const room = { width: width / u, height: narrow ? Infinity : height / u }
  const plans = narrow ? [{ top: [], rest: row(1, 4.4) }] : newest ? ARRIVING : STANDING
  let pages = []
  for (const plan of plans) {
    pages = fill(cards, plan, room, newest)
    if (pages.length === 1) break
  }
  return pages
}

const emptyPage = ({ columns, size }) => ({ top: [], size, columns: Array.from({ length: columns }, () => []), count: 0 })

function fill(cards, { top, rest: kind }, room, newest) {
  const page = emptyPage(kind)
  let rest = cards
  let used = 0
  for (const of of top) {
    const abreast = rest.slice(0, of.columns)
    const tall = Math.max(...abreast.map((card) => cardHeight(card, of, room.width)))
    if (abreast.length < of.columns || tall > TALLEST[of.columns]) continue
    page.top.push({ size: of.size, cards: abreast })
    page.count += abreast.length
    used += tall + GAP
    rest = rest.slice(of.columns)
  }
  return settled(rest, page, used, kind, room, newest)
}

/** Each takes the column that is shortest, the oldest first; where the newest come first, on top. Columns are cut into pages. */
function settled(cards, first, used, kind, room, newest) {
  const tall = (card) => cardHeight(card, kind, room.width)
  const columns = Array.from({ length: kind.columns }, () => ({ height: 0, cards: [] }))
  for (const card of newest ? [...cards].reverse() : cards) {
    const column = columns.reduce((least, one) => (one.height < least.height ? one : least))
    column.cards[newest ? 'unshift' : 'push'](card)
    column.height += tall(card) + GAP
  }
  const pages = [first]
  columns.forEach((column, at) => {
    let page = 0
    let height = used
    for (const card of column.cards) {
      if (height + tall(card) > room.height && (height > 0 || page > 0)) { page += 1; height = 0 }
      pages[page] ??= emptyPage(kind)
      pages[page].columns[at].push(card)
      pages[page].count += 1
      height += tall(card) + GAP
    }
  })
  return pages
}

export function cardHeight(card, { columns, size }, width) {
  const column = (width - GAP * (columns - 1)) / columns
  const lines = lineCount(unbroken(card.text || ''), { size, width: column - AROUND.x - AROUND.number })
  const second = card.together > 1 || card.circle || card.feeling || card.marks?.length ? SECOND_LINE : 0
  return AROUND.y + lines * size * LEADING + second
}
