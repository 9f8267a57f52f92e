// A keyboard drawn on the glass covers half of a page: what is being written, and the button that sends it, stay above it.
import { useEffect } from '../../lib/ui.js'

const MARGIN_PX = 8

const stuckAt = () => parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--top')) || 0
const scrolls = (node) => node.scrollHeight > node.clientHeight + 1 && getComputedStyle(node).overflowY !== 'visible'
function scrollerOf(node) {
  for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) if (scrolls(at)) return at
  return window
}

/** How far to scroll so that `last` is seen, but never so far that `first` goes under what is stuck at the top. */
function bringIn(first, last) {
  const seen = window.visualViewport
  const scroller = scrollerOf(first)
  const page = seen ? seen.offsetTop + seen.height : innerHeight
  const bottom = scroller === window ? page : Math.min(page, scroller.getBoundingClientRect().bottom)
  const wanted = last.getBoundingClientRect().bottom + MARGIN_PX - bottom
  const most = first.getBoundingClientRect().top - MARGIN_PX - stuckAt() - (seen?.offsetTop || 0)
  const by = Math.min(wanted, most)
  if (by > 0) scroller.scrollBy({ top: by })
}

/** While `field` is being written in, it and `button` are in sight, however high the keyboard. */
export function useInSight(field, button) {
  useEffect(() => {
    const node = field.current
    const look = () => { if (document.activeElement === node && button.current) bringIn(node, button.current) }
    const places = [window.visualViewport, window].filter(Boolean)
    node.addEventListener('focus', look)
    for (const place of places) place.addEventListener('resize', look)
    return () => {
      node.removeEventListener('focus', look)
      for (const place of places) place.removeEventListener('resize', look)
    }
  }, [])
}
