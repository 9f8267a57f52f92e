// What was done or refused (the page's status region has said it), with "undo" where there is one. It leaves by
// itself, but not under a hand, nor before the focus has left it; the latest act can be taken back for longer.
import { html, icon, useEffect, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act, Key } from './marks.js'

const SHOWN_MS = 8000

function Said({ toast, keyed, onUndo, onHide }) {
  const box = useRef(null)
  useEffect(() => {
    const timer = setInterval(() => { if (!box.current.matches(':hover, :focus-within')) onHide(toast.id) }, SHOWN_MS)
    return () => clearInterval(timer)
  }, [])
  return html`
    <div class=${`said ${toast.kind}`} ref=${box}>
      <span>${toast.text}</span>
      ${toast.act && html`<button type="button" class="button quiet small" onClick=${() => onUndo(toast.act)}
        aria-label=${t('facilitator.undo.named', { said: toast.text })}>
        ${t('facilitator.undo')} ${keyed && html`<${Key} of="Z" />`}</button>`}
      <button type="button" class="close" aria-label=${t('facilitator.dismiss')} onClick=${() => onHide(toast.id)}>×</button>
    </div>`
}

/** `last`: the act that the key takes back. */
export const Toasts = ({ toasts, last, onUndo, onHide }) => html`
  <div class="toasts">
    ${toasts.map((toast) => html`<${Said} key=${toast.id} toast=${toast} keyed=${toast.act === last} onUndo=${onUndo} onHide=${onHide} />`)}
    ${last && !toasts.some((toast) => toast.act === last) && html`<${Act} className="undo-last" keyed="Z" name=${t('facilitator.undo')}
      label=${last.said ? t('facilitator.undo.named', { said: last.said }) : undefined} onClick=${() => onUndo(last)}>${icon('undo-2')}<//>`}
  </div>`
