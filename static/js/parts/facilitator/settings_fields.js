// Fields of a setting: `{name, value, onSet(value)}`. What is being typed is never overwritten.
import { html, useEffect, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

/** `[shown, type, leave]`: the text typed while it differs from what the view says. */
function useTyped(value, onSet, read = (text) => text) {
  const [typed, type] = useState(null)
  async function leave() {
    if (typed === null) return
    if (typed.trim() === String(value ?? '')) return type(null)
    const answer = await onSet(read(typed))
    if (answer?.ok) type(null)
  }
  return [typed ?? String(value ?? ''), type, leave]
}

export function Text({ name, value, onSet, long = false }) {
  const [shown, type, leave] = useTyped(value, onSet)
  const enter = (event) => { if (event.key === 'Enter' && !event.shiftKey) event.target.blur() }
  const field = { value: shown, onInput: (event) => type(event.target.value), onBlur: leave, onKeyDown: enter }
  return html`<label class="field"><span class="label">${name}</span>
    ${long ? html`<textarea rows="2" ...${field}></textarea>` : html`<input type="text" ...${field} />`}</label>`
}

const toNumber = (text) => (text.trim() === '' ? null : Number(text.replace(',', '.')))

export function Count({ name, value, onSet, read = toNumber, empty = '', locked = false }) {
  const [shown, type, leave] = useTyped(value, onSet, read)
  return html`<label class="field"><span class="label">${name}</span>
    <input type="text" inputmode="decimal" value=${shown} disabled=${locked} placeholder=${empty} onInput=${(event) => type(event.target.value)}
      onBlur=${leave} onKeyDown=${(event) => event.key === 'Enter' && event.target.blur()} /></label>`
}

/** `[shown, choose]`: what was just chosen, until the view says it too or it was refused. */
function useChosen(value, onSet) {
  const [chosen, set] = useState(undefined)
  useEffect(() => set(undefined), [value])
  const choose = async (next) => {
    set(next)
    const answer = await onSet(next)
    if (!answer?.ok) set(undefined)
  }
  return [chosen === undefined ? value : chosen, choose]
}

export function Choice({ name, of, value, values, onSet, locked = false }) {
  const [shown, choose] = useChosen(value ?? values[0], onSet)
  return html`<label class="field"><span class="label">${name}</span>
    <select value=${shown} disabled=${locked} onChange=${(event) => choose(event.target.value)}>
      ${values.map((one) => html`<option key=${one} value=${one}>${t(`facilitator.setting.${of}.${one}`)}</option>`)}
    </select></label>`
}

export function Yes({ name, value, onSet, locked = false }) {
  const [shown, choose] = useChosen(value === true, onSet)
  return html`<label class="yes"><input type="checkbox" checked=${shown} disabled=${locked}
    onChange=${(event) => choose(event.target.checked)} /> <span>${name}</span></label>`
}
