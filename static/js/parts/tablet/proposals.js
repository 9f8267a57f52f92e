// Pairs of ideas that this group says are alike.
import { entries } from './entries.js'

const pairOf = (ideas) => [...ideas].sort().join(' ')

/** `[[one, other]]`: what the server knows, then our own unanswered taps. */
export function drawProposals(view, pending) {
  const pairs = new Map(entries(view, 'proposal').map(({ ideas }) => [pairOf(ideas), ideas]))
  for (const { name, payload } of pending) {
    if (name !== 'idea.propose_alike') continue
    if (payload.proposed === false) pairs.delete(pairOf(payload.ideas))
    else pairs.set(pairOf(payload.ideas), payload.ideas)
  }
  return [...pairs.values()]
}
