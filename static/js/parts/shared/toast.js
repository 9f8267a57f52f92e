// One sentence at the foot of the page, with at most one thing to do about it.
import { html, signal, say, useEffect } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const SHOWN_MS = 9000
const told = signal(null)

/** `toast(sentence, {action, onAction})`; the next one replaces it. */
export function toast(sentence, { action = null, onAction = null } = {}) {
  told.value = { sentence, action, onAction, at: performance.now() }
  say(sentence)
}

export function Toast() {
  const shown = told.value
  useEffect(() => {
    if (!shown) return undefined
    const timeout = setTimeout(() => { if (told.peek() === shown) told.value = null }, SHOWN_MS)
    return () => clearTimeout(timeout)
  }, [shown])
  if (!shown) return null
  const act = () => { told.value = null; shown.onAction() }
  return html`<div class="toast">
    <p>${shown.sentence}</p>
    ${shown.action
      ? html`<button type="button" class="button small" onClick=${act}>${shown.action}</button>`
      : html`<button type="button" class="button small" onClick=${() => { told.value = null }}>${t('common.ok')}</button>`}
  </div>`
}
