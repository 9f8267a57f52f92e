// Keys of the cockpit. The last part to ask for a key gets it, and never while somebody types.
import { useLayoutEffect, useRef } from '../../lib/ui.js'
import { singleKeys } from '../../lib/single_keys.js'

const asked = []

const typing = (target) =>
  target.matches?.('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])')

// A button answers these by itself.
const ofButtons = (event) =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target.closest?.('button, a, summary, input')

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const PAGES = [...ARROWS, 'PageUp', 'PageDown', 'Home', 'End']

// A choice among several, and what scrolls, answer these by themselves.
const ofTheirs = ({ key, target }) =>
  (ARROWS.includes(key) && target.matches?.('input[type=radio], [role=radio]'))
  || (PAGES.includes(key) && target.matches?.('[tabindex="0"]:is(.scroll, .sc-scrolls)') && target.scrollHeight > target.clientHeight)

const again = new Set(['j', 'k', 'ArrowUp', 'ArrowDown', 'PageDown', 'PageUp'])

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (typing(event.target) || ofButtons(event) || ofTheirs(event) || document.querySelector('dialog[open]')) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.repeat && !again.has(key)) return
  if (key.length === 1 && !singleKeys()) return
  for (const { current } of [...asked].reverse()) {
    const answer = current?.[key] ?? (/^\d$/.test(key) ? current?.digit : undefined)
    if (answer && answer(event) !== false) return event.preventDefault()
  }
})

/** `map`: key -> what it does; `digit` gets any digit; an answer of false passes the key on, or lets the browser have it. */
export function useKeys(map) {
  const latest = useRef(map)
  latest.current = map
  // Not after the first paint: whoever sees the page may already press.
  useLayoutEffect(() => {
    asked.push(latest)
    return () => { asked.splice(asked.indexOf(latest), 1) }
  }, [])
}
