// The page's one polite status region: what one did oneself is said at once, what others do in a summary.
const SAID_MS = 5000
const BETWEEN_SUMMARIES_MS = 5000

let silence = null
let last = -Infinity
let coming = null
const summary = new Map()

/** Says something to people who don't see the page. Emptied first: the same sentence twice is said twice. */
export function say(sentence) {
  const region = document.getElementById('status')
  if (!region) return
  clearTimeout(silence)
  region.textContent = ''
  setTimeout(() => { region.textContent = sentence }, 50)
  silence = setTimeout(() => { region.textContent = '' }, SAID_MS)
}

function sumUp() {
  coming = null
  last = performance.now()
  const sentences = [...summary.values()].map((each) => (typeof each === 'function' ? each() : each))
  summary.clear()
  say(sentences.join(' '))
}

/** What others do, by kind: the latest sentence of each (or what gives it when it is spoken), all together, at most every five seconds. */
export function report(kind, sentence) {
  if (sentence) summary.set(kind, sentence)
  else summary.delete(kind)
  if (coming || !summary.size) return
  coming = setTimeout(sumUp, Math.max(200, last + BETWEEN_SUMMARIES_MS - performance.now()))
}
