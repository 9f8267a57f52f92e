// What comes next: the one filled button of the cockpit, from the sequence alone.
import { JUDGING, lookedAt } from './room.js'

const following = (room, step) => room.steps[room.steps.indexOf(step) + 1] ?? null

const prepared = (room, after) =>
  room.steps.find((step) => step.state === 'prepared' && (!after || step.position > after.position)) ?? null

const open = (step) => ({ what: `open.${step.kind}`, step, name: 'step.open', payload: { step: step.id } })

/** `{what, step, name, payload, then?}`: `what` names its words, `then` a command that follows; null when the sequence is over. */
export function nextOf(room) {
  const now = room.open ?? room.current
  if (!now) {
    const first = prepared(room, null)
    return first && open(first)
  }
  const after = prepared(room, now)
  if (now.state === 'open') return nextOfOpen(now, after)
  const shows = following(room, now)
  if (JUDGING.includes(now.kind) && now.state === 'closed') {
    if (shows?.kind === 'results' && shows.state === 'prepared' && lookedAt(room, shows) === now) return open(shows)
    // One part may have been on the screen: now the whole order is.
    const then = now.shown?.length ? ['screen.arrange', { step: now.id, mode: 'ranking' }] : null
    return { what: 'reveal', step: now, name: 'step.reveal', payload: { step: now.id }, then }
  }
  return after && open(after)
}

function nextOfOpen(step, after) {
  if (step.closing_at) {
    return { what: 'now', step, name: 'step.close', payload: { step: step.id, now: true } }
  }
  const unsent = step.kind === 'ideas' || JUDGING.includes(step.kind)
  if (!unsent && after) return open(after)
  // Nobody has anything unsent in the other kinds: no countdown.
  const payload = unsent ? { step: step.id } : { step: step.id, now: true }
  return { what: `close.${step.kind}`, step, name: 'step.close', payload }
}

/** The vote or scoring that comes after the step on show: what it asks is read before it opens. */
export function judgingAhead(room) {
  const now = room.open ?? room.current
  const after = prepared(room, now)
  return JUDGING.includes(after?.kind) ? after : null
}
