// Points against: squares where points for are round, on a line of their own. One idea takes one or the other.
import { html, icon } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Stepper } from '../shared/stepper.js'
import { MOST_SLOTS } from './slots.js'

function slotName(slot, given, number) {
  if (slot === given) return t('tablet.against.take', { number })
  if (slot === given + 1) return t('tablet.against.add', { number })
  return tn('tablet.against.set', slot, { number })
}

/** `given` counts what is against: 0, 1, 2… */
export function AgainstSlots({ number, given, limit, onGive }) {
  if (limit > MOST_SLOTS) {
    return html`<${Stepper} value=${given} least=${0} most=${limit} onChange=${onGive} label=${tn('tablet.against.points', given)}
      less=${t('tablet.against.take', { number })} more=${t('tablet.against.add', { number })} />`
  }
  return Array.from({ length: limit }, (_, at) => at + 1).map((slot) => html`<button type="button" class="slot" key=${slot}
    aria-label=${slotName(slot, given, number)} onClick=${() => onGive(slot === given ? slot - 1 : slot)}>
    <span class=${`counter-sticker${slot > given ? ' empty' : ''}`} aria-hidden="true">${icon('minus')}</span></button>`)
}
