// What was just done, and its undo; it leaves by itself, but not under a hand.
import { html, useEffect, useRef, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const SHOWN_MS = 15_000

export function Toast({ toast, onHide }) {
  const box = useRef(null)
  useEffect(() => {
    if (!toast) return undefined
    const timer = setInterval(() => { if (!box.current?.matches(':hover, :focus-within')) onHide() }, SHOWN_MS)
    return () => clearInterval(timer)
  }, [toast])
  if (!toast) return null
  return html`
    <aside class="toast" ref=${box} aria-label=${t('desk.done_just_now')}><span>${toast.text}</span>
      ${toast.undo && html`<button type="button" class="button small" onClick=${toast.undo}>${icon('undo-2')} ${t('desk.undo')}</button>`}</aside>`
}
