// What a search finds among ideas, and which of them are put before the facilitator because they may be alike.
import { folded, numbersIn } from './room.js'

/** The ideas that say it, or whose sources or groups do; all of them where numbers are typed. */
export function found(ideas, query, room) {
  const sought = folded(query.trim())
  if (!sought || numbersIn(query)) return ideas
  const says = (idea) => folded([idea.text, idea.detail ?? '', ...(idea.sources ?? []).map((source) => source.text),
    ...(idea.groups ?? []).map((id) => room.group(id)?.name ?? '')].join('\n'))
  return ideas.filter((idea) => says(idea).includes(sought))
}

/** The pairs that are both in the list, each once, as first named. */
export function pairsAmong(ideas, pairs) {
  const there = new Set(ideas.map((idea) => idea.id))
  const seen = new Set()
  return pairs.filter((pair) => {
    const two = [...pair.ideas].sort().join()
    if (seen.has(two) || !pair.ideas.every((id) => there.has(id))) return false
    seen.add(two)
    return true
  })
}

/** What joins more than so many is one common word, not one thought. */
const MOST_IN_A_HEAP = 5

/** `[{id, ideas, pairs}]`: heaps of ideas that may be alike, by what is most alike first; the others are in none. */
export function heapsOf(ideas, pairs) {
  const heaps = new Map()
  for (const { ideas: [one, other] } of pairs) {
    const [a, b] = [heaps.get(one) ?? [one], heaps.get(other) ?? [other]]
    if (a === b || a.length + b.length > MOST_IN_A_HEAP) continue
    const both = [...a, ...b]
    for (const id of both) heaps.set(id, both)
  }
  const byId = new Map(ideas.map((idea) => [idea.id, idea]))
  return [...new Set(heaps.values())].map((ids) => mended({ id: ids[0], ideas: ids.map((id) => byId.get(id)).sort((a, b) => a.number - b.number) }, pairs))
}

/** What is still thought alike in a heap. */
export function mended(heap, pairs) {
  const within = pairsAmong(heap.ideas, pairs)
  const alike = new Set(within.flatMap((pair) => pair.ideas))
  return { ...heap, ideas: heap.ideas.filter((idea) => alike.has(idea.id)), pairs: within }
}
