// The timer, by the server's clock: calm, then soon, then urgent; in words for who does not see colours.
import { html, useEffect, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const TICK_MS = 250
const SOON_MS = 60_000
const URGENT_MS = 10_000

/** Redraws its owner four times a second while `running`. */
export function useTicking(running) {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!running) return undefined
    const beat = setInterval(() => redraw((n) => n + 1), TICK_MS)
    return () => clearInterval(beat)
  }, [running])
}

export function minutes(ms) {
  const seconds = Math.ceil(ms / 1000)
  const two = (n) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

export function Timer({ timer, clock, huge = false }) {
  const running = Boolean(timer) && timer.ends_at !== null
  useTicking(running)
  if (!timer) return null
  const left = running ? Math.max(0, timer.ends_at - clock()) : timer.left_ms
  const mood = left <= URGENT_MS ? 'urgent' : left <= SOON_MS ? 'soon' : 'calm'
  const word = !running ? t('screen.timer_paused') : left === 0 ? t('screen.timer_over') : ''
  return html`
    <div class=${`timer ${mood}${huge ? ' huge' : ''}`} role="timer" aria-label=${t('screen.timer')}>
      <b>${minutes(left)}</b>${word && html`<span>${word}</span>`}
    </div>`
}

export function Closing({ step, clock }) {
  const on = Boolean(step?.closing_at)
  useTicking(on)
  if (!on) return null
  const left = Math.max(0, Math.ceil((step.closing_at - clock()) / 1000))
  return html`<section class="closing" aria-label=${t('screen.timer')}><span>${t(`screen.closing_${step.kind === 'vote' ? 'vote' : 'step'}`)}</span> <b>${left}</b></section>`
}
