// The result of a score step on the screen: the drawing that the facilitator chose, page by page, and its footing.
import { html, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { scoreFooting } from '../shared/score/footing.js'
import { ScoreTally, modeOf } from '../shared/score/tally.js'
import { room, useFit, useSize } from './fit.js'
import { Foot } from './foot.js'
import { pageOf, rangeOf } from './pager.js'
import { scorePages } from './score_pages.js'

/** Entries of a noun, by id. */
export const byId = (entries, noun) => Object.fromEntries(
  Object.keys(entries).filter((key) => key.startsWith(`${noun}/`)).map((key) => [key.slice(noun.length + 1), entries[key]]))

export function Scores({ tally, entries, page }) {
  const box = useRef(null)
  const { width, height } = useSize(box)
  const step = entries[`step/${tally.step}`]
  const display = step?.display ?? {}
  const mode = modeOf(tally, display)
  const ideas = byId(entries, 'idea')
  const { u, narrow } = room.value
  // of the window, not of the box: the footing says more where there are pages, and leaves the box less
  const spared = useFit(box, `${mode} ${room.value.width} ${room.value.height} ${tally.rows.length}`, { width, height })
  const { pages, lines } = scorePages(tally, step, display, mode, { width, height: narrow ? Infinity : height - spared, u, ideas })
  const shown = pageOf(pages, page)
  const from = pages.slice(0, shown).reduce((n, each) => n + each.length, 0) + 1
  const all = pages.flat()
  const off = new Set(all.filter((idea) => !pages[shown].includes(idea)))
  return html`
    <main class="scores" ref=${box} style=${{ '--text-lines': lines }}>
      <h2 class="visually-hidden">${t('screen.results')}</h2>
      <${ScoreTally} ...${{ tally, display, size: narrow ? 'tablet' : 'screen', step, votes: byId(entries, 'tally'), ideas, off }} />
    </main>
    <${Foot} says=${[rangeOf({ pages: pages.length, from, to: from + pages[shown].length - 1, all: all.length }), ...scoreFooting(tally)]} />`
}
