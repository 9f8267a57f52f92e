// The histogram: a table in the order the server gave, one sticker one point, every total printed; and, before it is
// all seen, the curtain over it. Rows of other pages are only hidden on the screen, so that paper has them all.
import { html, say, useEffect, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { useFlip } from '../../lib/motion.js'
import { foreign, t, tn } from '../../lib/words.js'
import { instructionOf } from '../shared/instruction.js'
import { useResized, useSize } from './fit.js'
import { rangeOf } from './pager.js'
import { shownRows } from './pages.js'
import { Foot } from './foot.js'
import { footingLines } from './footing.js'
import { Axis, scaleOf } from './bar.js'
import { AgainstAxis, scaleAgainst } from './against.js'
import { CoveredRow, Row, textOf } from './row.js'

/** How long what was uncovered last stands out, once nothing is covered any more. */
const LIT_MS = 4_000

const asks = (step) => step?.kind === 'results' && Boolean(step.instruction)

/** The ideas that were not on the screen a drawing ago; `arriving`: none of them was. */
function useFresh(tally, arriving) {
  const known = useRef(null)
  known.current ??= new Set(arriving ? [] : tally.rows.map((row) => row.idea))
  const fresh = tally.rows.filter((row) => !known.current.has(row.idea)).map((row) => row.idea)
  useLayoutEffect(() => { known.current = new Set(tally.rows.map((row) => row.idea)) })
  return new Set(fresh)
}

/** The rank that stands out: under the curtain the one uncovered last; when it is gone the same for a moment more. */
function useLit(tally) {
  const newest = tally.curtain ? tally.rows.filter((row) => row.rank === tally.rows[0].rank).map((row) => row.idea) : []
  const [over, setOver] = useState(true)
  const lifted = useRef(false)
  useEffect(() => {
    if (tally.curtain) { lifted.current = true; setOver(false); return undefined }
    if (!lifted.current) return undefined
    lifted.current = false
    const timer = setTimeout(() => setOver(true), LIT_MS)
    return () => clearTimeout(timer)
  }, [Boolean(tally.curtain)])
  if (!tally.curtain && !over) newest.push(...tally.rows.filter((row) => row.rank === 1).map((row) => row.idea))
  return new Set(newest)
}

export function Tally({ tally, entries, page, arriving }) {
  const box = useRef(null)
  const scale = tally.against_budget ? scaleAgainst(tally) : scaleOf(tally)
  const likes = entries[`step/${tally.step}`]?.settings?.look === 'like'
  const step = entries[`step/${entries.workshop.current}`]
  const covered = tally.covered ?? 0
  const size = useSize(box)
  // Of an instruction one line stands there, whatever it says.
  const { on: shown, pages, long, lines } = shownRows(tally, size, page, likes, overBars(tally) ?? (asks(step) ? '…' : null))
  const on = new Set(shown)
  const fresh = useFresh(tally, arriving)
  const lit = useLit(tally)
  useFlip(box, useResized(size))
  useSaid(tally)
  return html`
    <main class=${`tally${tally.against_budget ? ' two-sided' : ''}`} ref=${box}>
      <h2 class="visually-hidden">${t('screen.results')}</h2>
      <${OverBars} tally=${tally} step=${step} />
      <table class=${long ? 'long-texts' : ''} style=${{ '--rows': shown.length + 0.4, '--lines': lines ?? 'none' }}>
        <colgroup><col class="c-rank" /><col class="c-text" /><col class="c-bar" /><col class="c-total" /></colgroup>
        <thead class="visually-hidden"><tr>
          <th scope="col">${t('screen.rank')}</th><th scope="col">${t('screen.idea')}</th>
          <th scope="col">${t(tally.against_budget ? 'screen.bar_against' : 'screen.bar')}</th><th scope="col">${t('screen.total')}</th>
        </tr></thead>
        <tbody>
          ${Array.from({ length: covered }, (_, i) => html`<${CoveredRow} key=${`place-${i}`} place=${i + 1} scale=${scale} off=${!on.has(i)} />`)}
          ${tally.rows.map((row, i) => html`<${Row} key=${row.idea} ...${{ row, scale, entries, tally, likes, off: !on.has(covered + i), fresh: fresh.has(row.idea), lit: lit.has(row.idea) }} />`)}
        </tbody>
        ${shown.length > 0 && (tally.against_budget ? html`<${AgainstAxis} scale=${scale} />` : html`<${Axis} scale=${scale} />`)}
      </table>
      ${covered + tally.rows.length === 0 && html`<p class="lead">${t('screen.no_ideas')}</p>`}
    </main>
    <${Foot} says=${[
      tally.curtain && html`<b class="pager">${tn('screen.still_covered', covered)}</b>`,
      rangeOf({ pages, from: shown[0] + 1, to: shown.at(-1) + 1, all: covered + tally.rows.length }),
      ...footingLines(tally),
    ]} />`
}

/** What the room is to know of the bars: that they change, that they are covered. */
const overBars = (tally) => (tally.live ? t('screen.results_live') : tally.curtain ? t('screen.results_covered') : null)

/** That; or what is asked about them. */
function OverBars({ tally, step }) {
  const says = overBars(tally)
  if (says) return html`<p class="live">${says}</p>`
  if (!asks(step)) return null
  const { markup, text } = instructionOf(step)
  return html`<div class="live asked-of-all" lang=${foreign()} title=${step.instruction} dangerouslySetInnerHTML=${markup}>${text}</div>`
}

/** What has just been uncovered, for who doesn't see it. */
function useSaid(tally) {
  const newest = tally.curtain ? tally.rows.filter((row) => row.rank === tally.rows[0].rank) : []
  const said = newest.map((row) => t('screen.uncovered', { rank: row.rank, text: textOf(row), points: tn('screen.points', row.total) })).join(' ')
  useEffect(() => { if (said) say(said) }, [said])
}
