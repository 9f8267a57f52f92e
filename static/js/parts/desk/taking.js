// What goes on from one workshop into the next: chosen on a card, sent with the form.
import { html, icon, signal, say } from '../../lib/ui.js'
import { tn, t } from '../../lib/words.js'
import { get } from '../../lib/page.js'

/** `{code, title, ideas, themes, criteria, as_criteria}`, or null. */
export const taking = signal(null)

export const offersOf = (code) => get(`/api/v1/desk/workshops/${encodeURIComponent(code)}/offers`)

export const countOf = ({ ideas, themes, criteria, as_criteria }) => ideas.length + themes.length + criteria.length + as_criteria.length

/** Chosen: the form says so, and its first field is where one writes next. */
export function take(chosen) {
  taking.value = chosen
  say(tn('desk.from_ready', countOf(chosen)))
  const field = document.querySelector('form.new input')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

export const asSent = ({ code, ideas, themes, criteria, as_criteria }) => ({ code, ideas, themes, criteria, as_criteria })

export function Taken() {
  const chosen = taking.value
  if (!chosen) return null
  return html`
    <div class="banner ok taken"><p>${tn('desk.from_taken', countOf(chosen), { title: chosen.title })}</p>
      <button type="button" class="button quiet small" onClick=${() => { taking.value = null }}>${icon('x')} ${t('desk.from_drop')}</button></div>`
}
