// Up to `limit` stickers on one idea: touching slot k makes it k, touching the last one stuck peels it off.
import { html, icon } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Sticker } from '../shared/sticker.js'
import { Stepper } from '../shared/stepper.js'

// More than fit under a card's width are counted, not drawn.
export const MOST_SLOTS = 6

function slotName(slot, given, number) {
  if (slot === given) return t('tablet.slot_take', { number })
  if (slot === given + 1) return t('tablet.slot_add', { number })
  return tn('tablet.slot_set', slot, { number })
}

export function Slots({ number, given, limit, colour, onGive }) {
  if (limit > MOST_SLOTS) {
    return html`<${Stepper} quiet value=${given} least=${0} most=${limit} onChange=${onGive} label=${tn('tablet.points', given)}
      less=${t('tablet.slot_take', { number })} more=${t('tablet.slot_add', { number })}
      shown=${html`${given ? html`<${Sticker} colour=${colour} />` : null} ${given}`} />`
  }
  const slots = Array.from({ length: limit }, (_, at) => at + 1)
  return slots.map((slot) => html`<button type="button" class="slot" key=${slot} data-slot=${slot} aria-label=${slotName(slot, given, number)}
    onClick=${() => onGive(slot === given ? slot - 1 : slot)}>
    <${Sticker} colour=${colour} empty=${slot > given} />
    ${slot === given + 1 && given === 0 && limit === 1 ? icon('plus') : null}
  </button>`)
}
