// Time left, by the server's clock. `timer` is the step's: {ends_at, left_ms}, paused when ends_at is null.
import { html, icon, useEffect, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const TICK_MS = 250
const HURRY_S = 60

/** Whole seconds until `at`, redrawn when they change; null without a time. */
export function useSecondsTo(at, clock) {
  const left = () => (at ? Math.max(0, Math.ceil((at - clock()) / 1000)) : null)
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    setSeconds(left())
    if (!at) return undefined
    const tick = setInterval(() => setSeconds(left()), TICK_MS)
    return () => clearInterval(tick)
  }, [at])
  return seconds
}

/** "06:12", past an hour "75:00": so many milliseconds, never below zero. The same on every surface. */
export function clockFace(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (n) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

/** While a step closes, its closing is all the time that is left: two clocks would not agree. */
export const timerOf = (step) => (step?.timer && step.closing_at ? { ...step.timer, ends_at: step.closing_at } : step?.timer)

export function Timer({ timer, clock }) {
  const running = useSecondsTo(timer?.ends_at, clock)
  if (!timer) return null
  const paused = !timer.ends_at
  const seconds = paused ? Math.ceil((timer.left_ms || 0) / 1000) : running ?? 0
  const over = !paused && seconds === 0
  return html`<p class=${`timer${over ? ' over' : ''}${seconds <= HURRY_S && !paused ? ' hurry' : ''}`} role="timer" aria-label=${t('common.time_left')}>
    ${icon(paused ? 'pause' : 'clock')}
    <span>${over ? t('common.time_over') : clockFace(seconds * 1000)}</span>
    ${paused ? html`<small>${t('common.paused')}</small>` : null}
  </p>`
}
