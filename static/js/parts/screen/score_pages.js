// How many ideas of a result of scores fit on a page of the screen, by its drawing.
import { focused, hasHeads, isLong } from '../shared/score/histograms.js'
import { rowsOf, tried } from '../shared/score/rows.js'
import { nameOf, textOf } from '../shared/score/texts.js'
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
// A block of plots: under common heads, or each with its name and its ends; its idea's text, and what stands under that.
const PLOT = { headed: 15.6, alone: 19.2 }
const PLOTS_ABREAST = 4
const HEAD_OF = { name: 3.3, size: 2.85, leading: 1.1, share: 0.66, around: 1.6 }
const BESIDE = { share: 0.28, second: 2.85, under: 8.8 }
const NOTE = 4.6
// A text alone on its page is cut after so many lines, however little room there is.
const LINES_LEAST = 2
const WHOLE_LINES = 3
const LINES_BESIDE = 6
const DISCUSS = { head: 4.6, size: 2.85, leading: 3.6, share: 0.47, lines: 2 }

/** -> `{pages, lines}`: pages of idea ids, in the order of the drawing, one for what is drawn as a whole; how many lines a text may have. */
export function scorePages(tally, step, display, mode, { width, height, u, ideas }) {
  const all = rowsOf(tally, step, ideas)
  const focus = focused(tally, all, display)
  const rows = mode === 'ranking' || mode === 'table' ? tried(tally, all) : mode === 'histograms' ? focus.rows : all
  if (mode === 'map' || (mode === 'histograms' && focus.large)) return { pages: [rows.map((row) => row.idea)], lines: WHOLE_LINES }
  const lines = (row, share, size = SIZE) => lineCount(`${row.number} ${textOf(row)}`, { size: size * u, width: width * share - 2 * u }) * size * LEADING
  const tall = (row) => {
    if (mode === 'histograms') {
      const plots = Math.ceil(focus.criteria.length / PLOTS_ABREAST) * PLOT[hasHeads(focus) ? 'headed' : 'alone']
      return Math.max(plots, lines(row, BESIDE.share, isLong(row) ? BESIDE.second : SIZE) + BESIDE.under)
    }
    return Math.max(mode === 'ranking' && tally.complete?.length && !tally.trial ? THEIRS : LEAST[mode], lines(row, TEXT[mode]) + AROUND + SECOND * notes(row, tally, mode))
  }
  const left = height / u - (mode === 'ranking' || mode === 'rounds' ? SCALE : 0) - headOf(mode, tally) - UNDER[mode]
    - (tally.trial ? 9 : 0) - (tally.live ? NOTE : 0) - (mode === 'ranking' && tally.complete?.length && !tally.trial ? NOTE : 0)
    - (mode === 'histograms' && hasHeads(focus) ? headsOver(focus.criteria, width, u) : 0) - (mode === 'words' ? discussed(tally, width, u) : 0)
  const pages = paged(rows.map(tall), { height: left, gap: 0.15 }).map((page) => page.map((at) => rows[at].idea))
  const most = mode === 'histograms' ? Math.min(LINES_BESIDE, Math.floor((left - BESIDE.under) / (BESIDE.second * LEADING))) : Math.floor((left - AROUND) / (SIZE * LEADING))
  return { pages, lines: Math.max(LINES_LEAST, most) }
}

/** Names and ends of the criteria, over their plots. */
function headsOver(criteria, width, u) {
  const own = { width: (width * HEAD_OF.share) / criteria.length - 2 * u }
  const tall = (one) => HEAD_OF.name * lineCount(nameOf(one), { ...own, size: HEAD_OF.name * u })
    + HEAD_OF.size * [`0 · ${one.low}`, `10 · ${one.high}`].reduce((sum, end) => sum + lineCount(end, { ...own, size: HEAD_OF.size * u }), 0)
  return HEAD_OF.leading * Math.max(...criteria.map(tall)) + HEAD_OF.around
}

/** The list of what to discuss first, two abreast. */
function discussed(tally, width, u) {
  const texts = tally.discuss.map((id) => tally.rows.find((row) => row.idea === id)).filter(Boolean).map((row) => `${row.number} ${textOf(row)}`)
  if (!texts.length) return 0
  const tall = texts.map((text) => Math.min(DISCUSS.lines, lineCount(text, { size: DISCUSS.size * u, width: width * DISCUSS.share })))
  const pairs = tall.filter((_, i) => i % 2 === 0).map((lines, i) => Math.max(lines, tall[2 * i + 1] ?? 0))
  return DISCUSS.head + DISCUSS.leading * pairs.reduce((sum, lines) => sum + lines, 0)
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
