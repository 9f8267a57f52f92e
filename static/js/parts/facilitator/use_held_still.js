// The row under a hand stays where it is on the glass, whatever a drawing does to what stands over and under it.
import { useEffect, useLayoutEffect, useRef } from '../../lib/ui.js'

/** Room that is made changes sizes too: it is not looked at for ever. */
const TRIES_A_DRAWING = 4
const ABOVE = '--held-above', BELOW = '--held-below'
const padding = (node, name) => parseFloat(node.style.getPropertyValue(name)) || 0
const pad = (node, name, px) => (px > 0 ? node.style.setProperty(name, `${px}px`) : node.style.removeProperty(name))

/** The list, or, where it is as long as its rows, the page. */
const scrollerOf = (list) => (getComputedStyle(list).overflowY === 'visible' ? document.scrollingElement : list)
const topOfView = (scroller) => (scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top)

/** What went down by so many pixels comes up again by scrolling; where there is nothing to scroll, room is made. */
function bringBack(scroller, list, by) {
  if (by > 0) {
    const spared = Math.min(by, padding(list, ABOVE))
    pad(list, ABOVE, padding(list, ABOVE) - spared)
    const wanted = scroller.scrollTop + by - spared
    const end = list.lastElementChild.getBoundingClientRect().bottom - topOfView(scroller) + scroller.scrollTop
    const lacking = wanted + scroller.clientHeight - end
    if (lacking > 0) pad(list, BELOW, padding(list, BELOW) + lacking)
    scroller.scrollTop = wanted
  } else {
    const lacking = -by - scroller.scrollTop
    scroller.scrollTop += by
    if (lacking > 0) pad(list, ABOVE, padding(list, ABOVE) + lacking)
  }
}

/** A ref for the list that scrolls, whose rows are `.idea`. `key` changes with what puts it in another order. */
export function useHeldStill(key) {
  const list = useRef(null)
  const hand = useRef({ row: null, at: null, key, tries: 0 }).current
  const topOf = () => (hand.row?.isConnected ? hand.row.getBoundingClientRect().top - topOfView(scrollerOf(list.current)) : null)
  const look = () => { hand.at = topOf() }
  const settle = () => {
    const at = topOf()
    if (at !== null && hand.at !== null && Math.abs(at - hand.at) >= 1) bringBack(scrollerOf(list.current), list.current, at - hand.at)
  }
  useLayoutEffect(() => {
    hand.tries = 0
    if (hand.key === key) return settle()
    hand.key = key
    return look()
  })
  useEffect(() => {
    const { current: node } = list
    const hold = ({ target }) => { hand.row = target.closest('.idea'); look() }
    const leave = () => {
      const { activeElement } = document
      hand.row = node.contains(activeElement) ? activeElement.closest('.idea') : null
      if (!hand.row) for (const name of [ABOVE, BELOW]) pad(node, name, 0)
      look()
    }
    const blur = ({ relatedTarget }) => { if (!node.contains(relatedTarget) && !node.matches(':hover')) leave() }
    const heard = { pointermove: hold, focusin: hold, pointerleave: leave, focusout: blur, scroll: look }
    for (const [name, hear] of Object.entries(heard)) node.addEventListener(name, hear)
    addEventListener('scroll', look, { passive: true })
    // in a long list, a row's height is known only once it has been drawn
    const grows = new ResizeObserver(() => { hand.tries += 1; if (hand.tries <= TRIES_A_DRAWING) settle() })
    for (const child of node.querySelectorAll(':scope > .ideas')) grows.observe(child)
    return () => {
      grows.disconnect()
      removeEventListener('scroll', look)
      for (const [name, hear] of Object.entries(heard)) node.removeEventListener(name, hear)
    }
  }, [])
  return list
}
