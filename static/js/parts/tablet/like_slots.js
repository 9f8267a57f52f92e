// "I like", and where the step allows it "I don't": each is pressed or not, nothing is counted.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Heart, ThumbDown } from './faces.js'

export function LikeSlots({ number, given, both, onGive }) {
  const toggle = (is, points, drawing, label, name) => html`<button type="button" class=${`like ${name}`} aria-label=${label}
    aria-pressed=${is ? 'true' : 'false'} onClick=${() => onGive(is ? 0 : points)}>${drawing}</button>`
  return html`
    ${toggle(given > 0, 1, both ? icon('thumbs-up') : html`<${Heart} />`, t('tablet.like.for', { number }), 'for')}
    ${both ? toggle(given < 0, -1, html`<${ThumbDown} />`, t('tablet.like.against', { number }), 'against') : null}`
}
