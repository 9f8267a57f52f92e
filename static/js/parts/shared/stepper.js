// [ − ] 3 [ + ]; `quiet` where what it counts is said otherwise.
import { html, icon } from '../../lib/ui.js'

export function Stepper({ value, least, most, onChange, label, less, more, shown = value, quiet = false }) {
  return html`<div class="stepper" role="group" aria-label=${label}>
    <button type="button" class="button quiet" aria-label=${less} disabled=${value <= least} onClick=${() => onChange(value - 1)}>${icon('minus')}</button>
    <output aria-live=${quiet ? 'off' : undefined}>${shown}</output>
    <button type="button" class="button quiet" aria-label=${more} disabled=${value >= most} onClick=${() => onChange(value + 1)}>${icon('plus')}</button>
  </div>`
}
