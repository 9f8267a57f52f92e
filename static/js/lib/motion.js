// Motion that means something: where a thing came from, where it went. None for who asked for none.
import { useLayoutEffect, useRef } from './ui.js'

const CALM_MS = 420
const EASE = 'cubic-bezier(0.2, 0.7, 0.2, 1)'
const FAR_PX = 2

/** Whether nothing is to move: by the device's setting, or by the facilitator's word. */
export const still = () => document.documentElement.dataset.motion === 'off' || matchMedia('(prefers-reduced-motion: reduce)').matches

/** How far `node` is drawn from its place by a motion that is still under way. */
function drift(node) {
  if (!node.getAnimations?.().length) return [0, 0]
  const { e, f } = new DOMMatrix(getComputedStyle(node).transform)
  return [e, f]
}

function slide(node, x, y) {
  if (Math.abs(x) < FAR_PX && Math.abs(y) < FAR_PX) return null
  return node.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], { duration: CALM_MS, easing: EASE, fill: 'backwards' })
}

/**
 * Children of `ref` that carry `data-flip="key"` glide to their new places when a drawing moves them.
 * What is under a hand must not move by itself: `held(node)` says which stay without a glide.
 * One that is drawn again while it glides goes on from where it is seen.
 */
export function useFlip(ref, held = () => false) {
  const places = useRef(new Map())
  useLayoutEffect(() => {
    const before = places.current
    const now = new Map()
    for (const node of ref.current?.querySelectorAll('[data-flip]') ?? []) {
      // What is hidden has no place to come from.
      if (!node.getClientRects().length) continue
      const key = node.dataset.flip
      const { left, top } = node.getBoundingClientRect()
      const [x, y] = drift(node)
      const place = { left: left - x, top: top - y }
      now.set(key, place)
      const was = before.get(key)
      const moved = was && (Math.abs(was.left - place.left) >= FAR_PX || Math.abs(was.top - place.top) >= FAR_PX)
      if (moved && !still() && node.animate && !held(node)) slide(node, was.left + x - place.left, was.top + y - place.top)
    }
    places.current = now
  })
}
