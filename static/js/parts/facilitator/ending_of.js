// When it will be over: now, what is left of the open step, and what the steps to come are planned to take.
const HALF_DAY_MS = 12 * 3600 * 1000
const DAY_MS = 24 * 3600 * 1000

const planned = (step) => (step.settings?.seconds ?? 0) * 1000

/** What the open step still takes: by its timer where one runs, else all that was planned for it. */
const leftOf = (step, now) => (!step ? 0 : !step.timer ? planned(step)
  : Math.max(0, step.timer.ends_at ? step.timer.ends_at - now : step.timer.left_ms ?? 0))

/** `{at, left, coming, without}`: the expected end, what it is made of, and how many steps have no duration. */
export function endingOf(room, now) {
  const { open, current } = room
  // What was passed over is not waited for: the button never opens it.
  const at = (open ?? current)?.position ?? -1
  const ahead = room.steps.filter((step) => step.state === 'prepared' && step.position > at)
  const left = leftOf(open, now)
  const coming = ahead.reduce((sum, step) => sum + planned(step), 0)
  const without = ahead.filter((step) => !planned(step)).length + (open && !open.timer && !planned(open) ? 1 : 0)
  return { at: left + coming > 0 ? now + left + coming : null, left, coming, without, over: !open && !ahead.length }
}

/** "17:30", "17h30", "1730" or "17" as a time near `now`; null where it is none. */
export function timeIn(text, now) {
  const found = text.trim().match(/^(\d{1,2})(?:\s*[:hH.]\s*(\d{2})?|(\d{2}))?$/)
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  const day = new Date(now)
  day.setHours(hours, minutes, 0, 0)
  const off = day.getTime() - now
  // An evening may end past midnight.
  return day.getTime() + (off > HALF_DAY_MS ? -DAY_MS : off < -HALF_DAY_MS ? DAY_MS : 0)
}
