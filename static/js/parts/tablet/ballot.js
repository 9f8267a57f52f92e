// Points as drawn: what the server counts, then our own unanswered taps, within what is left.
import { entries } from './entries.js'

const forIt = (points) => Math.max(0, points)
const againstIt = (points) => Math.max(0, -points)

export function drawVote(view, step, pending) {
  const ballot = view[`ballot/${step}`]
  if (!ballot) return null
  const given = pointsOf(view, step)
  let { left, against_left = 0 } = ballot
  for (const { name, payload } of pending) {
    if (name !== 'points.set' || payload.step !== step) continue
    const before = given[payload.idea] || 0
    left -= forIt(payload.points) - forIt(before)
    against_left -= againstIt(payload.points) - againstIt(before)
    given[payload.idea] = payload.points
  }
  return {
    against_budget: 0, against_limit: 0, ...ballot, given,
    left: forIt(left), against_left: forIt(against_left), barred: new Set(ballot.barred),
  }
}

export function pointsOf(view, step) {
  return Object.fromEntries(
    entries(view, 'points').filter((entry) => entry.step === step).map((entry) => [entry.idea, entry.points]),
  )
}

/** How far one idea may still go each way, and where a wish ends: `{least, most, points}`. */
export function within({ left, against_left, limit, against_limit }, has, wished) {
  const most = Math.min(limit, forIt(has) + left)
  const least = -Math.min(against_limit, againstIt(has) + against_left)
  return { least, most, points: Math.max(least, Math.min(most, wished)) }
}
