// What a hand is at stays as it is until the hand has gone: ideas that arrive, merge or leave meanwhile are
// drawn a moment after, so that nothing is moved from under a finger.
import { useEffect, useRef, useState } from '../../lib/ui.js'

const GONE_AFTER_MS = 3000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'focusin']
const LIFTS = ['pointerup', 'pointercancel']

/** `value` as it was before the hand came to `node`, while it is there; `sign` says when it is another. */
export function useSettled(value, sign, node) {
  const touched = useRef(-Infinity)
  const shown = useRef({ sign, value })
  const [, redraw] = useState(0)
  useEffect(() => {
    const at = node.current
    const touch = ({ type }) => { touched.current = type === 'pointerdown' ? Infinity : Math.max(touched.current, performance.now()) }
    const lift = () => { if (touched.current === Infinity) touched.current = performance.now() }
    for (const kind of TOUCHES) at?.addEventListener(kind, touch, { passive: true })
    for (const kind of LIFTS) addEventListener(kind, lift)
    return () => {
      for (const kind of TOUCHES) at?.removeEventListener(kind, touch)
      for (const kind of LIFTS) removeEventListener(kind, lift)
    }
  }, [])
  const left = touched.current + GONE_AFTER_MS - performance.now()
  if (left <= 0 || shown.current.sign === sign) shown.current = { sign, value }
  const waits = shown.current.sign !== sign
  useEffect(() => {
    if (!waits) return undefined
    const later = setTimeout(() => redraw((n) => n + 1), Math.min(GONE_AFTER_MS, Math.max(0, left)))
    return () => clearTimeout(later)
  })
  return shown.current.value
}

/** What of ideas is seen in their place and size. */
export const signOf = (ideas) => ideas.map(({ id, text, state, sources, theme }) => [id, text, state, sources?.length, theme].join(' ')).join('\n')
