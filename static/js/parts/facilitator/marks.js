// Small things drawn everywhere: a group's sticker, a key, a time, a figure with its word.
import { html, useEffect, useState } from '../../lib/ui.js'
import { singleKeys } from '../../lib/single_keys.js'
import { buttonName, foreign, lang, t } from '../../lib/words.js'

export const Sticker = ({ group }) => html`
  <span class="sticker" data-colour=${group.colour} aria-hidden="true"><i>${group.mark}</i></span>`

/** The key, where it acts: those of one sign may be switched off. */
export const acting = (keyed) => (keyed && (keyed.length > 1 || singleKeys()) ? keyed : undefined)

export const Key = ({ of }) => (acting(of) ? html`<kbd aria-hidden="true">${of}</kbd>` : null)

/** What an idea says, or that its text was removed for good. */
export const textOf = (idea) => (idea.redacted ? t('facilitator.redacted') : idea.text)

/** In which language that is, where it isn't the page's: what stands in place of a text is in the page's. */
export const langOf = (idea) => (idea.redacted || idea.set_aside ? undefined : foreign())

/** A quiet button with the key that does the same. */
export const Act = ({ name, keyed, onClick, label, disabled, pressed, children, hint, lang: spoken, className = '' }) => html`
  <button type="button" class=${`button quiet small ${className}`} onClick=${onClick} disabled=${disabled}
    title=${hint} aria-label=${buttonName(name, label)} aria-pressed=${pressed} aria-keyshortcuts=${acting(keyed)}>
    ${children}${name && html`<span lang=${spoken}>${name}</span>`}${keyed && html`<${Key} of=${keyed} />`}
  </button>`

export const hour = (ms) =>
  new Date(ms).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "40 s", "3 min", "2 h": how long something has lasted. */
export function lasting(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return t('facilitator.seconds', { seconds })
  if (seconds < 5400) return t('facilitator.minutes', { minutes: Math.round(seconds / 60) })
  return t('facilitator.hours', { hours: Math.round(seconds / 3600) })
}

/** Draws the part again every so often while it is on show. */
export function useTick(every_ms) {
  const [, again] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => again((n) => n + 1), every_ms)
    return () => clearInterval(timer)
  }, [every_ms])
}
