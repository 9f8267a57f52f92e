// What others send is drawn as often as this device can bear: after each drawing it rests for twice as long as
// that took, so that a finger finds it at rest two times in three, and never waits behind a queue; and not while
// something is being pressed.
import { onceReleased } from './press.js'

const REST = 2
const REST_MOST_MS = 400
// A page that isn't looked at paints nothing.
const PAINTED_WITHIN_MS = 400

const painted = (then) => {
  let told = false
  const once = () => { if (!told) { told = true; then() } }
  requestAnimationFrame(() => { const after = new MessageChannel(); after.port1.onmessage = once; after.port2.postMessage(null) })
  setTimeout(once, PAINTED_WITHIN_MS)
}

/** `draw()` at once, or as soon as the device has rested from the last time and no press is under way. */
export function paced(draw) {
  let due = false
  let busy = false
  function go() {
    busy = true
    onceReleased(drawn)
  }
  function drawn() {
    due = false
    const began = performance.now()
    try { draw() } finally { rest(began) }
  }
  // What a drawing throws is heard, and the next one comes all the same.
  function rest(began) {
    painted(() => setTimeout(() => { busy = false; if (due) go() }, Math.min(REST_MOST_MS, REST * (performance.now() - began))))
  }
  return () => { if (busy) due = true; else go() }
}
