// What was done or refused (the page's status region has said it), with "undo" where there is one.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Key } from './marks.js'

export function Toasts({ toasts, onUndo, onHide }) {
  // The key takes back the latest act alone.
  const latest = toasts.filter((toast) => toast.act).at(-1)
  return html`
  <div class="toasts">
    ${toasts.map((toast) => html`
      <div class=${`said ${toast.kind}`} key=${toast.id}>
        <span>${toast.text}</span>
        ${toast.act && html`<button type="button" class="button quiet small" onClick=${() => onUndo(toast.act)}
          aria-label=${t('facilitator.undo.named', { said: toast.text })}>
          ${t('facilitator.undo')} ${toast === latest && html`<${Key} of="Z" />`}</button>`}
        <button type="button" class="close" aria-label=${t('facilitator.dismiss')} onClick=${() => onHide(toast.id)}>×</button>
      </div>`)}
  </div>`
}
