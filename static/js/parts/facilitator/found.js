// What a search finds among ideas, and which of them are put before the facilitator two by two.
import { folded, numbersIn } from './room.js'

/** The ideas that say it, or whose sources or groups do; all of them where numbers are typed. */
export function found(ideas, query, room) {
  const sought = folded(query.trim())
  if (!sought || numbersIn(query)) return ideas
  const says = (idea) => folded([idea.text, idea.detail ?? '', ...(idea.sources ?? []).map((source) => source.text),
    ...(idea.groups ?? []).map((id) => room.group(id)?.name ?? '')].join('\n'))
  return ideas.filter((idea) => says(idea).includes(sought))
}

const sameTwo = (one, other) => one.ideas.every((id) => other.ideas.includes(id))

/** The pairs that are both in the list, each once, as first named. */
export const pairsAmong = (ideas, pairs) => pairs
  .filter((pair) => pair.ideas.every((id) => ideas.some((idea) => idea.id === id)))
  .filter((pair, at, all) => all.findIndex((one) => sameTwo(one, pair)) === at)
