// How a result comes to be seen: stickers travel to their bar one after another, a bar grows, the number counts with them.
import { useEffect, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { still } from '../../lib/motion.js'

/** A whole row, however many stickers it has. */
export const TRAVEL_MS = 900
const ONE_MS = 460
const EASE = 'cubic-bezier(0.2, 0.7, 0.2, 1)'

/** Stickers of the line `ref` past the first `before` come in from its end. `before` is what was there when last drawn. */
export function useTravel(ref, count, before) {
  const there = useRef(before)
  useLayoutEffect(() => {
    const coming = [...ref.current.children].slice(there.current)
    there.current = count
    if (!coming.length || still() || !ref.current.getClientRects().length) return
    const end = ref.current.getBoundingClientRect().right
    const beat = (TRAVEL_MS - ONE_MS) / Math.max(1, coming.length - 1)
    coming.forEach((node, i) => {
      const from = end - node.getBoundingClientRect().right
      node.animate([{ transform: `translateX(${from}px)`, opacity: 0 }, { opacity: 1, offset: 0.3 }, { transform: 'none' }],
        { duration: ONE_MS, delay: i * beat, easing: EASE, fill: 'backwards' })
    })
  }, [count])
}

/** What `ref` holds is uncovered from its zero on: from the left, or `from` the right. */
export function useGrowth(ref, grows, from = 'left') {
  useLayoutEffect(() => {
    if (!grows || still()) return
    const hidden = from === 'left' ? 'inset(0 100% 0 0)' : 'inset(0 0 0 100%)'
    ref.current.animate([{ clipPath: hidden }, { clipPath: 'inset(0)' }], { duration: TRAVEL_MS, easing: EASE, fill: 'backwards' })
  }, [])
}

/** The number on its way from `before`, or from what it was, to `value`; there at once where nothing moves. */
export function useCounted(value, before = value) {
  const [shown, show] = useState(before)
  const from = useRef(before)
  useEffect(() => {
    const start = from.current
    from.current = value
    if (start === value || still()) { show(value); return undefined }
    const began = performance.now()
    let frame = 0
    const count = (now) => {
      const part = Math.min(1, Math.max(0, (now - began - ONE_MS / 2) / (TRAVEL_MS - ONE_MS / 2)))
      show(Math.round(start + (value - start) * part))
      if (part < 1) frame = requestAnimationFrame(count)
    }
    frame = requestAnimationFrame(count)
    return () => cancelAnimationFrame(frame)
  }, [value])
  return still() ? value : shown
}

const ARRIVES_MS = 520

/** Of the things `ids` drawn in `ref`, those that were not there a drawing ago arrive. Nothing does on a page that was just opened. */
export function useArrivals(ref, ids) {
  const known = useRef(null)
  useLayoutEffect(() => {
    const before = known.current
    known.current = new Set(ids)
    if (!before || still()) return
    for (const node of ref.current.querySelectorAll('[data-flip]')) {
      if (before.has(node.dataset.flip)) continue
      node.firstElementChild.animate([{ opacity: 0, transform: 'scale(0.86)' }, { opacity: 1, transform: 'scale(1.015)', offset: 0.6 }, { transform: 'none' }],
        { duration: ARRIVES_MS, easing: EASE })
    }
  })
}
