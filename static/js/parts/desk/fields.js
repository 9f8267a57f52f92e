// Fields with their label, help and hint; `onChange` gets the value.
import { html, useId } from '../../lib/ui.js'

export function Field({ label, help, hint, value, onChange, rows, ...rest }) {
  const id = useId()
  const shared = {
    id, value, placeholder: hint, 'aria-describedby': help ? `${id}-help` : undefined,
    onInput: (event) => onChange(event.currentTarget.value), ...rest,
  }
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${rows ? html`<textarea rows=${rows} ...${shared} />` : html`<input type="text" autocomplete="off" ...${shared} />`}
      ${help && html`<p class="help" id=${`${id}-help`}>${help}</p>`}
    </div>`
}

export const Number = (props) => html`<${Field} type="number" inputmode="numeric" step="1" ...${props} />`

export function Choice({ label, choices, value, onChange, name }) {
  const id = useId()
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} name=${name} value=${value} onChange=${(event) => onChange(event.currentTarget.value)}>
        ${choices.map(([word, words]) => html`<option key=${word} value=${word} selected=${word === value}>${words}</option>`)}
      </select>
    </div>`
}
