// A list that does not move under somebody's hands: while it is touched, what was sorted stays, and what comes waits at the end.
import { useRef, useState } from '../../lib/ui.js'

/**
 * `{order, heaps, late, touched}`. `sort()` gives `{order: ideas, heaps: [{id, ideas, pairs}]}` as it should be now,
 * `mend(heap)` what still stands of a heap; `key` changes with what asks for another order, none for one that never moves.
 * `late`: how many wait; `touched`: the list's handlers.
 */
export function useSettled(ideas, key, { sort, mend }) {
  const [, redraw] = useState(0)
  const hand = useRef({ on: false, key: null, order: [], heaps: [] })
  const { current } = hand
  if (!key || !current.on || current.key !== key) Object.assign(current, sort(), { key })
  const byId = new Map(ideas.map((idea) => [idea.id, idea]))
  const stay = (list) => list.map(({ id }) => byId.get(id)).filter(Boolean)
  const heaps = current.heaps.map((heap) => mend({ ...heap, ideas: stay(heap.ideas) })).filter((heap) => heap.ideas.length > 1)
  const inHeaps = new Set(heaps.flatMap((heap) => heap.ideas))
  const known = new Set(current.order.map(({ id }) => id))
  const waiting = ideas.filter(({ id }) => !known.has(id))
  const hold = (on) => { if (current.on !== on) { current.on = on; if (!on) redraw((n) => n + 1) } }
  return {
    order: [...inHeaps, ...stay(current.order).filter((idea) => !inHeaps.has(idea)), ...waiting], heaps, late: waiting.length,
    touched: {
      onPointerEnter: () => hold(true),
      onFocusIn: () => hold(true),
      onPointerLeave: ({ currentTarget }) => { if (!currentTarget.contains(document.activeElement)) hold(false) },
      onFocusOut: ({ currentTarget, relatedTarget }) => { if (!currentTarget.contains(relatedTarget) && !currentTarget.matches(':hover')) hold(false) },
    },
  }
}
