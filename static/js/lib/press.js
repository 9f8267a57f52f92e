// Between a press and its release nothing that comes from elsewhere is drawn: what a finger came down on is what it
// lets go of.

// Further than this it is a drag, which looks for what moves.
const DRAG_PX = 10
// A list that opens in a window of its own takes the release with it.
const HELD_MOST_MS = 3000
// On glass the click comes a moment after the finger has left.
const CLICK_WITHIN_MS = 50

let press = null
let waiting = []

function end() {
  clearTimeout(press.ends)
  press = null
  const due = waiting
  waiting = []
  // Each by itself: what one throws keeps back no other.
  due.forEach((draw) => queueMicrotask(draw))
}

function endWithin(ms) {
  clearTimeout(press.ends)
  press.ends = setTimeout(end, ms)
}

function begin({ isPrimary, button, clientX, clientY }) {
  if (!isPrimary || button !== 0) return
  clearTimeout(press?.ends)
  press = { x: clientX, y: clientY }
  endWithin(HELD_MOST_MS)
}

const lift = ({ isPrimary }) => { if (press && isPrimary) endWithin(CLICK_WITHIN_MS) }
const move = ({ clientX, clientY }) => { if (press && Math.hypot(clientX - press.x, clientY - press.y) > DRAG_PX) end() }

for (const [kind, hear] of [['pointerdown', begin], ['pointerup', lift], ['pointercancel', lift], ['pointermove', move]]) {
  addEventListener(kind, hear, { capture: true, passive: true })
}

/** `draw()` now, or as soon as nothing is being pressed any more. */
export const onceReleased = (draw) => { if (press) waiting.push(draw); else draw() }
export const released = () => new Promise(onceReleased)
