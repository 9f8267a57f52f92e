// When what has the focus goes away, it stays near: nobody who steers by keys is thrown to the top of the page.

import { visible } from './visible.js'

// Small enough that their first button is the next thing to do; the others take the focus themselves: a field that
// did would bring up a tablet's keyboard whenever a form is sent.
const NEAR = 'li, article, tr, [role="group"], [role="toolbar"]'
const WIDE = 'section, form, fieldset, aside, nav, main, header, [role="tabpanel"]'
const FOCUSABLE = ':is(button, a[href], summary, input, select, textarea, [tabindex="0"]):not(:disabled, [type="hidden"])'

let path = []
let kept = null

/** Whether the focus is nowhere in particular: a part may take it without taking it from anybody. */
export const adrift = () => document.activeElement === document.body || (kept !== null && document.activeElement === kept)

/** What takes the focus for `node`, which is gone or can't be pressed any more. */
function nextTo(node) {
  const near = path.slice(1).find((one) => one.isConnected && one.matches(`${NEAR}, ${WIDE}`))
  // A whole page may take another's place: its main part that of the main part.
  if (!near) return node.matches('main') ? document.querySelector('main') : null
  const within = near.matches(NEAR) ? [...near.querySelectorAll(FOCUSABLE)].find((one) => one !== node && visible(one)) : null
  return within ?? near
}

function stayNear() {
  const { activeElement } = document
  const gone = activeElement === document.body ? path.length > 0 && !path[0].isConnected : activeElement?.disabled
  if (!gone) return
  const next = nextTo(path[0])
  path = []
  if (!next) return
  if (!next.matches(FOCUSABLE) && !next.hasAttribute('tabindex')) next.tabIndex = -1
  kept = next
  next.focus({ preventScroll: true })
}

/** `root`: the page's drawing. */
export function keepFocus(root) {
  document.addEventListener('focusin', ({ target }) => {
    path = []
    for (let node = target; node && node !== root; node = node.parentElement) path.push(node)
    if (target !== kept) kept = null
  })
  // Left on purpose (a click beside everything), it is not brought back.
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (!relatedTarget) queueMicrotask(() => { if (target.isConnected && document.activeElement === document.body) path = [] })
  })
  new MutationObserver(stayNear).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
}
