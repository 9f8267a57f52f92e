// The sheet of stickers is the budget: it empties from the top. Points against have a sheet of their own under it.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Sticker } from '../shared/sticker.js'

const MOST_DRAWN = 60
// Where it lies at the foot of a page: two rows of a usual budget.
const across = (budget) => Math.min(20, Math.max(10, Math.ceil(budget / 2)))

function Left({ left, budget, full }) {
  if (budget === 1) return html`<p class="left one"><span>${t(left ? 'tablet.one_to_give' : 'tablet.one_given')}</span></p>`
  return html`<p class="left"><b>${left}</b> <span>${tn(full ? 'tablet.left_over' : 'tablet.left_to_give', left)}</span></p>`
}

/** `full`: no idea takes any more, whatever is left. */
export function Sheet({ left, budget, full = false, colour, look = 'stickers', against = null, children }) {
  if (look === 'like') return html`<div class="sheet likes">${children}</div>`
  const dots = budget <= MOST_DRAWN
  return html`<div class=${`sheet${against ? ' both' : ''}${budget === 1 ? ' one' : ''}`}>
    <${Left} left=${left} budget=${budget} full=${full} />
    ${dots
      ? html`<div class="dots" aria-hidden="true" style=${{ '--across': String(across(budget)) }}>${Array.from({ length: budget }, (_, at) => html`<span key=${at} data-dot=${at}><${Sticker} colour=${colour} empty=${at < budget - left} /></span>`)}</div>`
      : html`<progress class="dots-bar" data-colour=${colour} max=${budget} value=${left} aria-hidden="true"></progress>`}
    ${against ? html`<p class="left against-left"><b>${against.left}</b> <span>${tn('tablet.against.left', against.left, { of: against.budget })}</span></p>` : null}
    ${children}
  </div>`
}
