// "We are done": it only tells the facilitator; everything may still be changed.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

export function Done({ done, onDone, filled = false, note = '' }) {
  return html`<div class="done">
    <button type="button" class=${`button wide ${done || !filled ? 'quiet' : ''}`} aria-pressed=${done ? 'true' : 'false'} onClick=${() => onDone(!done)}>
      ${done ? icon('check') : null} ${t('tablet.done')}</button>
    <p class="small soft">${done ? t('tablet.done_said') : note}</p>
  </div>`
}
