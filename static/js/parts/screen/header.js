// The question, always; then the timer while there is one, and where to join while there is something to join.
import { html } from '../../lib/ui.js'
import { unbroken } from '../../lib/unbroken.js'
import { foreign, t } from '../../lib/words.js'
import { Timer } from './clock.js'

/** Long questions get smaller letters, never under a twenty-fifth of the height. */
export const lengthClass = (text) => (text.length > 110 ? 'longest' : text.length > 60 ? 'long' : 'short')

export function Header({ workshop, step, clock, address }) {
  return html`
    <header class="top">
      <h1 class=${lengthClass(workshop.question)} lang=${foreign()}>${unbroken(workshop.question)}</h1>
      <${Timer} step=${step} clock=${clock} />
      ${address && html`<p class="where"><span class="visually-hidden">${t('screen.join_at')} </span><span>${address}</span> <b>${workshop.code}</b></p>`}
    </header>`
}
