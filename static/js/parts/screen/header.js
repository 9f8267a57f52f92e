// The question, always; then the timer while there is one, and where to join.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Timer } from './clock.js'

/** Long questions get smaller letters, never under a twenty-fifth of the height. */
export const lengthClass = (text) => (text.length > 110 ? 'longest' : text.length > 60 ? 'long' : 'short')

export function Header({ workshop, timer, clock, address }) {
  return html`
    <header class="top">
      <h1 class=${lengthClass(workshop.question)}>${workshop.question}</h1>
      <${Timer} timer=${timer} clock=${clock} />
      <p class="where"><span class="visually-hidden">${t('screen.join_at')} </span><span>${address}</span> <b>${workshop.code}</b></p>
    </header>`
}
