// What comes next: the one filled button of the cockpit, from the sequence alone.
import { t, tn } from '../../lib/words.js'
import { covered, deservesCurtain } from './covered.js'
import { JUDGING, lookedAt } from './room.js'

const following = (room, step) => room.steps[room.steps.indexOf(step) + 1] ?? null

const prepared = (room, after) =>
  room.steps.find((step) => step.state === 'prepared' && (!after || step.position > after.position)) ?? null

const open = (step) => ({ what: `open.${step.kind}`, step, name: 'step.open', payload: { step: step.id } })

/**
 * `{what, step, name, payload, n?, then?, acts?}`: `what` names its words, which count `n`; `then` is a command
 * that follows, `acts` goes with it (see acts.js). Null when the sequence is over.
 */
export function nextOf(room) {
  const now = room.open ?? room.current
  if (!now) {
    const first = prepared(room, null)
    return first && open(first)
  }
  const after = prepared(room, now)
  if (now.state === 'open') return nextOfOpen(now, after)
  if (deservesCurtain(now, room.tally(now.id))) return nextOfCurtain(room, now)
  if (JUDGING.includes(now.kind) && now.state === 'closed') return allOf(room, now)
  return after && open(after)
}

/** The whole result at once: by the results step that looks at it, where that comes next. */
export function allOf(room, step) {
  const shows = following(room, step)
  if (shows?.kind === 'results' && shows.state === 'prepared' && lookedAt(room, shows) === step) {
    // Scores that nobody has read yet: the button says what it does to them before where it leads.
    return step.kind === 'score' ? { ...open(shows), what: 'reveal' } : open(shows)
  }
  // One part may have been on the screen: now the whole order is.
  const then = step.kind === 'score' && step.shown?.length ? ['screen.arrange', { step: step.id, mode: 'ranking' }] : null
  return { what: 'reveal', step, name: 'step.reveal', payload: { step: step.id }, then }
}

/** A vote's result in two acts: covered, with its scale; then rank by rank from the last, what is level together. */
function nextOfCurtain(room, step) {
  if (!step.curtain) {
    return { what: 'curtain', step, name: 'step.curtain', payload: { step: step.id, up: true },
      acts: { said: t('facilitator.said.curtain'), undo: [takingBack(step)] } }
  }
  const { coming, ends, left } = covered(step, room.tally(step.id))
  return { what: ends ? 'uncover.first' : 'uncover', n: coming.length, turn: left, step, name: 'step.uncover', payload: { step: step.id } }
}

/** The command that hides all of it again. */
export const takingBack = (step) => ['step.curtain', { step: step.id, up: false }]

/** The words of the button. */
export const saysNext = ({ what, n }) => (n ? tn(`facilitator.next.${what}`, n) : t(`facilitator.next.${what}`))

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

/** The step that `next` opens, where it must be looked at before: some idea in it could get nothing from anybody. */
export const lookFirst = (next, shown) => (next?.name === 'step.open' && next.step.advice?.nobody > 0 && next.step !== shown ? next.step : null)

/** The vote or scoring that comes after the step on show: what it asks is read before it opens. */
export function judgingAhead(room) {
  const now = room.open ?? room.current
  const after = prepared(room, now)
  return JUDGING.includes(after?.kind) ? after : null
}
