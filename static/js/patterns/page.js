// The page of one story, named by `?story=` or, without loading the surface anew, by `#story=`.
// <html data-drawn="id"> once it stands still; a story that threw stands there in red, as .story-failed.
import { html, mount, signal, useErrorBoundary, useMemo } from './ui.js'
import { setLanguage, setVariants } from '../lib/words.js'
import { page } from '../lib/page.js'
import { untell } from '../parts/shared/toast.js'
import { answering } from './server.js'
import { sent } from './sent.js'
import { forget } from './storage.js'
import './voice.js'

const { stories } = await import(`./${page.surface}.js`)
const root = document.documentElement
const shown = signal(null)
const failed = signal(null)
let turn = 0
const ASKS = '#story='

/** As the address asks; what a story changed of it is undone. */
const dress = () => { for (const [name, value] of Object.entries(page.looks)) if (value || name === 'motion') root.dataset[name] = value }

const fail = (error) => { failed.value = error?.stack || String(error) }
// A layout that takes a second round is a browser's remark, not a fault.
addEventListener('error', (event) => { if (!event.message?.startsWith('ResizeObserver loop')) fail(event.error ?? event.message) })
addEventListener('unhandledrejection', (event) => fail(event.reason))
// A story goes nowhere.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]')
  if (!link || link.hash || event.defaultPrevented) return
  event.preventDefault()
  sent(`GET ${link.getAttribute('href')}`)
})

/** Nothing of the story before: what it kept, what it said, where it stood. */
function wipe() {
  dress()
  forget()
  document.activeElement?.blur()
  scrollTo(0, 0)
  untell()
  answering({})
  setVariants({})
  setLanguage(null)
  delete root.dataset.drawn
  failed.value = null
}

const finite = (motion) => motion.effect?.getComputedTiming().endTime < Infinity
const redrawn = () => new Promise((resolve) => { setTimeout(resolve, 0) })
/** Effects of a drawing come behind its first frame. */
const frame = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 0)) })

/** A part may have anchors of its own. */
const asked = () => (location.hash.startsWith(ASKS) ? location.hash.slice(ASKS.length) : null)

async function show() {
  const mine = ++turn
  const id = asked() ?? new URLSearchParams(location.search).get('story') ?? stories[0].id
  const story = stories.find((one) => one.id === id)
  // Taken down first: no story finds the part of another one still standing.
  shown.value = null
  await redrawn()
  wipe()
  if (story) shown.value = { story, turn: mine }
  else fail(`no such story: ${id}`)
  try {
    if (story?.then) { await frame(); await story.then() }
  } catch (error) { if (mine === turn) fail(error) }
  await document.fonts.ready
  await frame()
  await Promise.allSettled(document.getAnimations().filter(finite).map((motion) => motion.finished))
  if (mine === turn) root.dataset.drawn = id
}

function Drawn({ story }) {
  const [error] = useErrorBoundary(fail)
  return error ? null : html`<${Story} story=${story} />`
}

// Drawn once: a story is where it begins, what happens then is its parts' own.
const Story = ({ story }) => useMemo(() => story.draw(), [story])

const Page = () => html`${shown.value && html`<${Drawn} key=${shown.value.turn} story=${shown.value.story} />`}
  ${failed.value && html`<pre class="story-failed" role="alert">${failed.value}</pre>`}`

addEventListener('hashchange', () => { if (asked()) show() })
await mount(Page)
show()
