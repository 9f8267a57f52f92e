// How many ideas of a result of scores fit on a page of the screen, by its drawing.
import { focused } from '../shared/score/histograms.js'
import { rowsOf, tried } from '../shared/score/rows.js'
import { textOf } from '../shared/score/texts.js'
import { lineCount, paged } from './fit.js'

// Hundredths of the height, as in score_charts.css.
const SIZE = 4
const LEADING = 1.12
const SECOND = 3.4
const AROUND = 1.6
// What stands above and under the rows: scale, heads, legends, trial, notes.
const SCALE = 3.8
const HEAD = { table: [4.4, 7.6], profiles: [9, 13] }
const LONG_NAME = 17
const TALL_HEAD = 27
const UNDER = { ranking: 0, histograms: 4.6, table: 4.6, words: 0, rounds: 4.6, profiles: 4 }
const TEXT = { ranking: 0.36, table: 0.31, words: 0.39, rounds: 0.35, profiles: 0.31 }
const LEAST = { ranking: 9, table: 8.4, words: 8, rounds: 10.8, profiles: 13.4 }
const THEIRS = 11.6
const PLOT = 18.3
const PLOTS_ABREAST = 4
const NOTE = 4.6

/** -> pages of idea ids, in the order of the drawing; one page for what is drawn as a whole. */
export function scorePages(tally, step, display, mode, { width, height, u, ideas }) {
  const all = rowsOf(tally, step, ideas)
  const focus = focused(tally, all, display)
  const rows = mode === 'ranking' || mode === 'table' ? tried(tally, all) : mode === 'histograms' ? focus.rows : all
  if (mode === 'map' || (mode === 'histograms' && focus.large)) return [rows.map((row) => row.idea)]
  const lines = (row, share) => lineCount(textOf(row), { size: SIZE * u, width: width * share - 2 * u }) * SIZE * LEADING
  const tall = (row) => {
    if (mode === 'histograms') return Math.ceil(focus.criteria.length / PLOTS_ABREAST) * PLOT
    return Math.max(mode === 'ranking' && tally.complete?.length && !tally.trial ? THEIRS : LEAST[mode], lines(row, TEXT[mode]) + AROUND + SECOND * notes(row, tally, mode))
  }
  const left = height / u - (mode === 'ranking' || mode === 'rounds' ? SCALE : 0) - headOf(mode, tally) - UNDER[mode]
    - (tally.trial ? 9 : 0) - (tally.live ? NOTE : 0) - (mode === 'ranking' && tally.complete?.length && !tally.trial ? NOTE : 0)
    - (mode === 'words' && tally.discuss.length ? 4.6 + 3.6 * Math.ceil(tally.discuss.length / 2) : 0)
  return paged(rows.map(tall), { height: left, gap: 0.15 }).map((page) => page.map((at) => rows[at].idea))
}

function headOf(mode, tally) {
  if (!HEAD[mode]) return 0
  if (mode === 'table' && tally.criteria.length > 6) return TALL_HEAD
  const names = mode === 'table' ? tally.criteria : tally.profiles
  return HEAD[mode][names.some((one) => one.name.length > LONG_NAME) ? 1 : 0]
}

/** Second lines under the idea's text. */
function notes(row, tally, mode) {
  if (mode === 'rounds') return row.before?.text && row.before.text !== row.text ? 2 : 0
  if (mode !== 'ranking') return 0
  return Number(row.missing.length > 0) + Number(row.sources > 0)
}
