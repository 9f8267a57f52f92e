// "We are done": it only tells the facilitator; everything may still be changed.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { toast } from '../shared/toast.js'

export function Done({ done, onDone, filled = false, note = '' }) {
  const press = () => {
    // What it means stands beside it where there is room, and is told where there is none.
    if (!done && onDone(true) !== false) toast(t('tablet.done_said'))
    else if (done) onDone(false)
  }
  return html`<div class="done">
    <button type="button" class=${`button wide ${done || !filled ? 'quiet' : ''}`} aria-pressed=${done ? 'true' : 'false'} onClick=${press}>
      ${done ? icon('check') : null} ${t('tablet.done')}</button>
    <p class="small soft">${done ? t('tablet.done_said') : note}</p>
  </div>`
}
