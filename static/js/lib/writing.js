// What comes up over a page waits until nobody writes in it: a field is not pushed from under a hand.
import { useEffect, useRef, useState } from './ui.js'

export const writes = () => Boolean(document.activeElement?.matches('main :is(textarea, input:not([type="radio"], [type="checkbox"]))'))

/** Calls `then` each time somebody left a field. */
export function onceLeft(then) {
  const left = () => setTimeout(then)
  document.addEventListener('focusout', left)
  return () => document.removeEventListener('focusout', left)
}

/** Whether what is `wanted` may come up: not while somebody writes; once up, it stays. */
export function useComesUp(wanted) {
  const up = useRef(false)
  const [, redraw] = useState(0)
  up.current = wanted && (up.current || !writes())
  useEffect(() => (wanted && !up.current ? onceLeft(() => redraw((n) => n + 1)) : undefined), [wanted, up.current])
  return up.current
}
