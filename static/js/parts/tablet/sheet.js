// The sheet of stickers is the budget: it empties from the top.
import { html } from '../../lib/ui.js'
import { tn } from '../../lib/words.js'
import { Sticker } from '../shared/sticker.js'

const MOST_DRAWN = 60

export function Sheet({ left, budget, colour, children }) {
  const dots = budget <= MOST_DRAWN
  return html`<div class="sheet">
    <p class="left"><b>${left}</b> <span>${tn('tablet.left_to_give', left)}</span></p>
    ${dots
      ? html`<div class="dots" aria-hidden="true">${Array.from({ length: budget }, (_, at) => html`<${Sticker} key=${at} colour=${colour} empty=${at < budget - left} />`)}</div>`
      : html`<progress class="dots-bar" data-colour=${colour} max=${budget} value=${left} aria-hidden="true"></progress>`}
    ${children}
  </div>`
}
