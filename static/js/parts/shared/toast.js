// One sentence at the foot of the page, with at most one thing to do about it: then it waits to be answered.
import { html, signal, say, useEffect, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const SHOWN_MS = 9000
const told = signal(null)

/** `toast(sentence, {action, onAction})`; the next one replaces it. */
export function toast(sentence, { action = null, onAction = null } = {}) {
  told.value = { sentence, action, onAction, at: performance.now() }
  say(sentence)
}

/** What was told is over. */
export const untell = () => { told.value = null }

/** The step is another one: what could still be taken back leaves by itself, as the rest does. */
export const letLeave = () => { if (told.peek()) told.value = { ...told.peek(), leaves: true } }

export function Toast() {
  const shown = told.value
  const box = useRef(null)
  useEffect(() => {
    if (!shown || (shown.action && !shown.leaves)) return undefined
    const timer = setInterval(() => { if (told.peek() === shown && !box.current?.matches(':hover, :focus-within')) untell() }, SHOWN_MS)
    return () => clearInterval(timer)
  }, [shown])
  if (!shown) return null
  const act = () => { untell(); shown.onAction() }
  return html`<div class="toast" ref=${box}>
    <p>${shown.sentence}</p>
    <span class="answers">
      ${shown.action ? html`<button type="button" class="button small" onClick=${act}>${shown.action}</button>` : null}
      <button type="button" class="button small" onClick=${untell}>${t('common.ok')}</button>
    </span>
  </div>`
}
