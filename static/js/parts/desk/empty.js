// Before the first workshop: what will happen, in three steps.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

export const Empty = () => html`
  <ol class="empty card">
    ${['desk.empty_1', 'desk.empty_2', 'desk.empty_3'].map((key, place) => html`<li key=${key}><span class="sticker" data-colour=${[10, 5, 7][place]} aria-hidden="true"><b>${place + 1}</b></span> <span>${t(key)}</span></li>`)}
  </ol>`
