// What a hand does to bring a part into a state that it holds by itself: press, write, strike a key.
const PATIENCE_MS = 3000
const LOOK_AGAIN_MS = 20
const PRESSED = 'button, a[href], summary, label, [role="tab"], [role="radio"], input[type="checkbox"]'

const tidy = (text) => (text || '').replace(/\s+/g, ' ').trim()
const namesOf = (node) => [tidy(node.getAttribute('aria-label')), tidy(node.textContent)]
const isSeen = (node) => node.getClientRects().length > 0

async function found(look, what) {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const node = look()
    if (node) return node
    if (performance.now() > until) throw new Error(`nothing to ${what}`)
    await new Promise((resolve) => { setTimeout(resolve, LOOK_AGAIN_MS) })
  }
}

const settled = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 0)) })

/** Presses what bears these words, the whole of them before a part of them; the `nth` of several. */
export async function press(words, nth = 0) {
  const wanted = tidy(words)
  const node = await found(() => {
    const all = [...document.querySelectorAll(PRESSED)].filter(isSeen)
    return all.filter((one) => namesOf(one).includes(wanted))[nth] ?? all.filter((one) => namesOf(one).some((name) => name.includes(wanted)))[nth]
  }, `press: ${wanted}`)
  node.click()
  await settled()
  return node
}

/** Presses the `nth` of what a selector finds: for what has no words. */
export async function pressAt(selector, nth = 0) {
  const node = await found(() => [...document.querySelectorAll(selector)].filter(isSeen)[nth], `press at ${selector}`)
  node.click()
  await settled()
}

/** Writes into the field found by a selector. */
export async function write(selector, text) {
  const field = await found(() => [...document.querySelectorAll(selector)].find(isSeen), `write into ${selector}`)
  field.focus()
  field.value = text
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }))
  await settled()
}

export async function strike(...keys) {
  for (const key of keys) {
    ;(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await settled()
  }
}

/** Waits for what comes by itself. */
export const seen = (selector) => found(() => document.querySelector(selector), `see: ${selector}`)
