// Fields of a setting: `{name, value, onSet(value)}`. What is being typed is never overwritten.
import { html, say, useEffect, useId, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

/** `[shown, type, leave]`: the text typed while it differs from what the view says. */
export function useTyped(value, onSet, read = (text) => text) {
  const [typed, type] = useState(null)
  async function leave() {
    if (typed === null) return
    if (typed.trim() === String(value ?? '')) return type(null)
    const answer = await onSet(read(typed))
    if (answer?.ok) type(null)
  }
  return [typed ?? String(value ?? ''), type, leave]
}

/** Enter keeps what was typed, as leaving does, and goes to the part around: there keys act again. */
function leaveOnEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  const around = event.target.closest('.scroll')
  if (around) around.focus({ preventScroll: true })
  else event.target.blur()
}

/** A `long` text keeps its lines: Enter makes one, leaving the field sends it. */
export function Text({ name, value, onSet, long = false, rows = 2, locked = false, help = '', label, id }) {
  const [shown, type, leave] = useTyped(value, onSet)
  const helped = useId()
  const field = { id, value: shown, 'aria-describedby': help ? helped : undefined, disabled: locked, 'aria-label': label, onInput: (event) => type(event.target.value), onBlur: leave }
  return html`<label class="field"><span class="label">${name}</span>
    ${long ? html`<textarea rows=${rows} ...${field}></textarea>` : html`<input type="text" onKeyDown=${leaveOnEnter} ...${field} />`}</label>
    ${help && html`<p class="help" id=${helped}>${help}</p>`}`
}

const toNumber = (text) => (text.trim() === '' ? null : Number(text.replace(',', '.')))

export function Count({ name, value, onSet, read = toNumber, empty = '', locked = false }) {
  const [shown, type, leave] = useTyped(value, onSet, read)
  const [wrong, mark] = useState(false)
  const why = useId()
  // What is no number would be sent as none, which for a duration or a limit means without one.
  const left = () => {
    if (!Number.isNaN(read(shown))) return leave()
    mark(true)
    return say(t('facilitator.setting.number'))
  }
  return html`<label class="field"><span class="label">${name}</span>
    <input type="text" inputmode="decimal" value=${shown} disabled=${locked} placeholder=${empty} onInput=${(event) => { type(event.target.value); mark(false) }}
      aria-invalid=${wrong ? 'true' : undefined} aria-describedby=${wrong ? why : undefined} onBlur=${left} onKeyDown=${leaveOnEnter} /></label>
    ${wrong && html`<p class="wrong" id=${why}>${t('facilitator.setting.number')}</p>`}`
}

/** `[shown, choose]`: what was just chosen, until the view says it too or it was refused. */
export function useChosen(value, onSet) {
  const [chosen, set] = useState(undefined)
  useEffect(() => set(undefined), [value])
  const choose = async (next) => {
    set(next)
    const answer = await onSet(next)
    if (!answer?.ok) set(undefined)
  }
  return [chosen === undefined ? value : chosen, choose]
}

/** `values` in order of strictness; `stricter`: none before the one that stands. */
export function Choice({ name, of, value, values, onSet, locked = false, stricter = false }) {
  const [shown, choose] = useChosen(value ?? values[0], onSet)
  const least = stricter ? values.indexOf(value ?? values[0]) : 0
  return html`<label class="field"><span class="label">${name}</span>
    <select value=${shown} disabled=${locked} onChange=${(event) => choose(event.target.value)}>
      ${values.map((one, at) => html`<option key=${one} value=${one} disabled=${at < least}>${t(`facilitator.setting.${of}.${one}`)}</option>`)}
    </select></label>`
}

export function Yes({ name, value, onSet, locked = false, stricter = false }) {
  const [shown, choose] = useChosen(value === true, onSet)
  return html`<label class="yes"><input type="checkbox" checked=${shown} disabled=${locked || (stricter && !shown)}
    onChange=${(event) => choose(event.target.checked)} /> <span>${name}</span></label>`
}
