// The time that is left, by the server's clock: a ring of stickers that empties, calm, then warm in the last minute,
// then strong in the last ten seconds; each time in words too.
import { html, useEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { clockFace, timerOf } from '../shared/timer.js'

const TICK_MS = 250
const SOON_MS = 60_000
const URGENT_MS = 10_000
const RING = 30
const ROW = 12

/** Redraws its owner four times a second while `running`. */
export function useTicking(running) {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!running) return undefined
    const beat = setInterval(() => redraw((n) => n + 1), TICK_MS)
    return () => clearInterval(beat)
  }, [running])
}

/**
 * The entries, with the open step's timer knowing of how much time it is what is left (`whole_ms`): what was left when
 * it started, or, on a page opened later, what the step was given.
 */
export function useWholeTime(entries, clock) {
  const seen = useRef({ first: true, timer: null, whole_ms: 0 })
  const key = `step/${entries.workshop?.step}`
  const step = entries[key]
  const timer = step?.timer ?? null
  const last = seen.current
  if (timer !== last.timer) {
    const left_ms = timer ? timer.left_ms ?? timer.ends_at - clock() : 0
    const anew = !last.timer || (timer?.ends_at && timer.ends_at < last.timer.ends_at)
    if (anew) last.whole_ms = last.first ? (step?.settings?.seconds ?? 0) * 1000 : 0
    last.whole_ms = Math.max(last.whole_ms, left_ms)
    last.timer = timer
  }
  if (entries.workshop) last.first = false
  return timer ? { ...entries, [key]: { ...step, timer: { ...timer, whole_ms: last.whole_ms } } } : entries
}

const moodOf = (left_ms) => (left_ms <= URGENT_MS ? 'urgent' : left_ms <= SOON_MS ? 'soon' : 'calm')

function wordOf({ running, left_ms, mood }) {
  if (!running) return t('screen.timer_paused')
  if (left_ms === 0) return t('screen.timer_over')
  return mood === 'urgent' ? t('screen.timer_urgent') : mood === 'soon' ? t('screen.timer_soon') : ''
}

/** `huge`: in the middle of the page, as a ring; else in the header, over a row. */
export function Timer({ step, clock, huge = false }) {
  const timer = timerOf(step)
  const running = Boolean(timer) && timer.ends_at !== null
  useTicking(running)
  const left_ms = !timer ? 0 : running ? Math.max(0, timer.ends_at - clock()) : timer.left_ms
  if (!timer) return null
  const mood = moodOf(left_ms)
  const word = wordOf({ running, left_ms, mood })
  const part = left_ms / (timer.whole_ms || left_ms || 1)
  const counts = running && mood === 'urgent' && left_ms > 0
  const face = counts ? String(Math.ceil(left_ms / 1000)) : clockFace(left_ms)
  return html`
    <div class=${`timer ${mood}${huge ? ' huge' : ''}${counts ? ' counts' : ''}`} role="timer" aria-label=${t('screen.timer')}>
      ${huge && html`<${Ring} part=${part} />`}
      <b key=${counts ? face : ''}>${face}</b>
      ${word ? html`<span>${word}</span>` : !huge && html`<${Row} part=${part} />`}
    </div>`
}

/** From the top on, as a hand goes round: what is over is empty. */
function Ring({ part }) {
  const over = RING - part * RING
  return html`<svg class="ring" viewBox="-50 -50 100 100" aria-hidden="true">${Array.from({ length: RING }, (_, i) => {
    const turn = (2 * Math.PI * (i + 0.5)) / RING
    return html`<circle key=${i} class=${i + 0.5 < over ? 'over' : ''} cx=${45 * Math.sin(turn)} cy=${-45 * Math.cos(turn)} r="3.7" />`
  })}</svg>`
}

const Row = ({ part }) => html`<i class="beads" aria-hidden="true">${Array.from({ length: ROW }, (_, i) => html`<i key=${i} class=${i + 0.5 > part * ROW ? 'over' : ''} />`)}</i>`

export function Closing({ step, clock }) {
  const on = Boolean(step?.closing_at)
  useTicking(on)
  if (!on) return null
  const left = Math.max(0, Math.ceil((step.closing_at - clock()) / 1000))
  return html`<section class="closing" aria-label=${t('screen.timer')}><span>${t(`screen.closing_${step.kind === 'vote' ? 'vote' : 'step'}`)}</span> <b>${left}</b></section>`
}
