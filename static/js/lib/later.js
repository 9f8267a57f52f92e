// Parts that a page can be drawn without at first: in a file of their own, fetched when they are asked for, or
// a moment after the page stands, once it is known that they will be. From then on they are at hand like any other.
import { onceReleased } from './press.js'
import { html, signal } from './ui.js'

const AFTER_MS = 1000
const AGAIN_MS = 3000

const asks = []
// Of all parts together: they may be in one file, which is then asked for by one address.
let failures = 0

/** ``later((again) => import(`./map.js${again}`).then((file) => file.Map))``: a part that draws nothing until it is here. */
export function later(fetchPart) {
  const part = signal(null)
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    // A browser may give a module's failure ever after: it knows nothing yet of another address.
    fetchPart(failures ? `?again=${failures}` : '').then((found) => onceReleased(() => { part.value = () => found }), () => {
      failures += 1
      setTimeout(() => { asked = false; ask() }, AGAIN_MS)
    })
  }
  asks.push(ask)
  return function Later(props) {
    ask()
    const Part = part.value?.()
    return Part ? html`<${Part} ...${props} />` : null
  }
}

/** What will be needed comes while the line is there and nobody waits for it. */
export function fetchInTime() {
  const soon = () => setTimeout(() => asks.splice(0).forEach((ask) => ask()), AFTER_MS)
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon)
}
