// While a group writes, the others' ideas that read alike, quietly under the field; and "that's ours too".
// The place of three is there from the first words on: what is found, or arrives, moves nothing.
import { html, report, useEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, buttonName, t, tn } from '../../lib/words.js'
import { LEAST, foldedWords, likeness } from './likeness.js'

const MOST = 3
// Half a thought is like everything.
const LEAST_WORDS = 2
const WORD_FROM = 4
const PAUSE_MS = 200

export const saysEnough = (text) => foldedWords(text).split(' ').filter((word) => word.length >= WORD_FROM).length >= LEAST_WORDS

/** Up to three of `ideas`, most alike first, by their own text or one that was merged into it. */
export function nearest(text, ideas, folded = foldedWords) {
  const words = folded(text)
  return ideas
    .map((idea) => ({ idea, alike: Math.max(...[idea, ...(idea.sources || [])].map((each) => likeness(words, folded(each.text || '')))) }))
    .filter(({ alike }) => alike >= LEAST)
    .sort((one, other) => other.alike - one.alike || other.idea.number - one.idea.number)
    .slice(0, MOST).map(({ idea }) => idea)
}

/** Ranked anew when the text changes; what arrives takes a free place, so that no row moves from under a finger. */
function placed(before, found, sameText) {
  if (!sameText) return found
  const free = found.filter((id) => !before.includes(id))
  return [...before, ...free].slice(0, MOST)
}

/** Compared when the hand pauses, and again when ideas arrive. */
function useNearest(text, ideas) {
  const folds = useRef(new Map())
  const folded = (said) => {
    if (!folds.current.has(said)) folds.current.set(said, foldedWords(said))
    return folds.current.get(said)
  }
  const [near, setNear] = useState([])
  const compared = useRef('')
  const known = ideas.map((idea) => `${idea.id} ${idea.text} ${idea.sources?.length}`).join('\n')
  useEffect(() => {
    const pause = setTimeout(() => {
      const found = saysEnough(text) ? nearest(text, ideas, folded).map((idea) => idea.id) : []
      const there = (ids) => ids.filter((id) => ideas.some((idea) => idea.id === id))
      const sameText = compared.current === text
      compared.current = text
      setNear((before) => placed(there(before), found, sameText))
    }, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text, known])
  return near.map((id) => ideas.find((idea) => idea.id === id)).filter(Boolean)
}

export function Near({ text, ideas, busy, onJoin }) {
  const near = useNearest(text, ideas)
  const n = near.length
  useEffect(() => report('near', n ? tn('tablet.near.said', n) : null), [n])
  if (!saysEnough(text)) return null
  return html`<section class="near" aria-label=${t('tablet.near.title')}>
    <p class="near-title small">${near.length ? t('tablet.near.title') : t('tablet.near.none')}</p>
    <ul>${near.map((idea) => html`<${NearIdea} key=${idea.id} idea=${idea} busy=${busy} onJoin=${() => onJoin(idea)} />`)}</ul>
  </section>`
}

function NearIdea({ idea, busy, onJoin }) {
  const [whole, setWhole] = useState(false)
  const { number, text } = idea
  return html`<li class="near-idea">
    <div class="near-text">
      <button type="button" class=${`near-whole${whole ? '' : ' cut'}`} lang=${foreign()} aria-expanded=${whole ? 'true' : 'false'} onClick=${() => setWhole(!whole)}>
        <span class="number">${number}</span> ${text}</button>
    </div>
    <button type="button" class="button quiet small" disabled=${busy} aria-label=${buttonName(t('tablet.near.join'), t('tablet.near.join_label', { number }))} onClick=${onJoin}>${t('tablet.near.join')}</button>
  </li>`
}
