// Which rows of a result are on the screen: page by page, or, under the curtain, those around the one just uncovered.
import { lineCount, paged, room } from './fit.js'
import { factsOf, textOf } from './row.js'

// Hundredths of the height, as in screen-tally.css.
const TEXT = { share: 0.37, wide: 0.47, size: 4, leading: 1.1, second: 3.5, right: 1.5 }
const TOTAL = { share: 0.13, share_against: 0.17, share_square: 0.18, number: 5.2, size: 2.85, leading: 1.1 }
const ROW = { least: 8, gap: 0.9 }
/** A covered row is as high as one with two lines. */
const COVERED = 8.8
const COVERED_SHARE = 11.6
const AXIS = 4.6
const LIVE = { size: 3.2, leading: 1.2, weight: 700, under: 0.76 }
const LEAST_LINES = 3
/** Covered rows that stand over the one just uncovered: one sees that there is more to come. */
const ABOVE = 2

/**
 * -> `{on: [index], pages, long, lines}`: rows to show; `rows` are a tally's, after `covered` that nobody knows yet; `over`:
 * what stands over them, in words. No text has more `lines` than one row alone may have.
 */
export function shownRows(tally, size, wished, likes, over) {
  const cut = tally.curtain ? aroundTheNewest : (heights, fits) => onPage(heights, fits, wished)
  const { u } = room.value
  const above = over ? lineCount(over, { size: LIVE.size * u, width: size.width, weight: LIVE.weight }) * LIVE.size * LIVE.leading + LIVE.under : 0
  const fits = { height: size.height / u - AXIS - above, gap: ROW.gap }
  const most = Math.max(LEAST_LINES, Math.floor((fits.height - TEXT.second) / (TEXT.size * TEXT.leading)))
  const [usual, wide] = [TEXT.share, TEXT.wide].map((share) => heightsOf(tally, size.width, share, likes, most))
  if (room.value.narrow) return { on: usual.map((_, i) => i), pages: 1, long: false, lines: null }
  // Longer texts get more of the width, and bars less, where that spares the room a page.
  const long = paged(wide, fits).length < paged(usual, fits).length
  return { ...cut(long ? wide : usual, fits, tally), long, lines: most }
}

function heightsOf(tally, width, share, likes, most) {
  const { u, width: whole, height } = room.value
  const beside = whole / height <= 1.5 ? TOTAL.share_square : tally.against_budget ? TOTAL.share_against : TOTAL.share
  const lines = (text, size, part) => lineCount(text, { size: size * u, width: part })
  const total = (row) => TOTAL.number + factsOf(row, tally, likes).reduce((sum, fact) => sum + lines(fact, TOTAL.size, width * beside) * TOTAL.size * TOTAL.leading, 0)
  const words = (row) => Math.min(most, lines(textOf(row), TEXT.size, width * share - TEXT.right * u)) * TEXT.size * TEXT.leading + (row.sources > 0 ? TEXT.second : 0)
  const known = tally.rows.map((row) => Math.max(ROW.least, words(row), total(row)))
  const alike = Math.max(COVERED, tally.order === 'share' ? COVERED_SHARE : 0)
  return [...Array(tally.covered ?? 0).fill(alike), ...known]
}

function onPage(heights, fits, wished) {
  const pages = paged(heights, fits)
  const shown = Math.max(0, Math.min(wished || 0, pages.length - 1))
  return { on: pages[shown], pages: pages.length }
}

/** The rank that was uncovered last, then what fits under it; over it some that are still covered. */
function aroundTheNewest(heights, { height, gap }, { covered, rows }) {
  const pages = paged(heights, { height, gap }).length
  const level = rows.filter((row) => row.rank === rows[0].rank).length
  const tall = (from, to) => heights.slice(from, to).reduce((sum, one) => sum + one + gap, -gap)
  let from = Math.max(0, covered - ABOVE)
  while (from < covered && tall(from, covered + level) > height) from += 1
  let to = Math.min(heights.length, Math.max(from + 1, covered + 1))
  while (to < heights.length && tall(from, to + 1) <= height) to += 1
  while (from > 0 && tall(from - 1, to) <= height) from -= 1
  return { on: Array.from({ length: to - from }, (_, i) => from + i), pages }
}
