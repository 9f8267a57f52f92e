// <fieldset><legend>…</legend> all, none, and one checkbox a row </fieldset>; `onChange` gets the ids that are ticked.
import { html } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'

export function Ticks({ name, language, rows, ticked, onChange }) {
  if (!rows.length) return null
  const turn = (id) => onChange(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])
  return html`
    <fieldset class="ticks">
      <legend>${name}</legend>
      ${rows.length > 1 && html`<p class="hands">
        <button type="button" class="button quiet small" onClick=${() => onChange(rows.map((row) => row.id))}>${t('desk.from_all')}<span class="visually-hidden"> (${name})</span></button>
        <button type="button" class="button quiet small" onClick=${() => onChange([])}>${t('desk.from_none')}<span class="visually-hidden"> (${name})</span></button></p>`}
      <ul>
        ${rows.map(({ id, mark, text }) => html`
          <li key=${id}><label><input type="checkbox" checked=${ticked.includes(id)} onChange=${() => turn(id)} />
            ${mark !== undefined && html`<b class="number">${mark}</b>`}<span lang=${foreign(language)}>${text}</span></label></li>`)}
      </ul>
    </fieldset>`
}
