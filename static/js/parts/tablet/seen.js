// Which cards of a long list were really in view, for about a second: kept in the browser's storage, step by step.
import { useEffect, useRef, useState } from '../../lib/ui.js'
import { read, write } from '../../lib/store.js'

const READ_AFTER_MS = 1000
const LOOK_EVERY_MS = 250
// Of a card, or where it is taller than the page, of the page.
const WHOLE = 0.85

const hidden = (property) => Math.ceil(parseFloat(getComputedStyle(document.documentElement).getPropertyValue(property)) || 0)
const inView = ({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }) =>
  isIntersecting && (intersectionRatio >= WHOLE || (rootBounds && intersectionRect.height >= rootBounds.height * WHOLE))

/** The ids of the cards under `list` (`[data-idea]`) that were seen; `drawn` says when others are drawn. */
export function useSeen(key, list, drawn) {
  const [seen, setSeen] = useState(() => new Set(read(key) || []))
  const since = useRef(new Map())
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined
    const watching = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const { idea } = entry.target.dataset
        if (!inView(entry)) since.current.delete(idea)
        else if (!since.current.has(idea)) since.current.set(idea, performance.now())
      }
    }, { threshold: [0, 0.25, 0.5, 0.75, WHOLE, 1], rootMargin: `-${hidden('--top')}px 0px -${hidden('--foot')}px 0px` })
    for (const card of list.current?.querySelectorAll('[data-idea]') ?? []) if (!seen.has(card.dataset.idea)) watching.observe(card)
    const look = setInterval(() => {
      // Nobody reads what lies under a sleeping glass, or under "look up".
      if (document.visibilityState !== 'visible' || list.current?.closest('[inert]')) return since.current.forEach((_, idea) => since.current.set(idea, performance.now()))
      const long = [...since.current].filter(([, at]) => performance.now() - at >= READ_AFTER_MS).map(([idea]) => idea)
      for (const idea of long) since.current.delete(idea)
      if (long.length) setSeen((before) => { const next = new Set([...before, ...long]); write(key, [...next]); return next })
      return undefined
    }, LOOK_EVERY_MS)
    return () => { watching.disconnect(); clearInterval(look); since.current.clear() }
  }, [key, drawn])
  return seen
}
