// <details><summary>Modèle : …</summary><fieldset>one radio a format</fieldset> … </details> and the steps of the chosen one.
import { html, useEffect } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { formats, formatNamed, refreshFormats, usable } from './formats.js'
import { FormatShelf } from './format_shelf.js'

export function FormatChoice({ value, onChange }) {
  useEffect(() => { refreshFormats() }, [])
  const chosen = formatNamed(value)
  if (!formats.value) return null
  return html`
    <div class="format">
      <details class="fold">
        <summary>${chosen ? t('desk.format_chosen', { title: chosen.title }) : t('desk.format_choose')}</summary>
        <fieldset class="formats">
          <legend class="visually-hidden">${t('desk.format_choose')}</legend>
          ${usable().map((format) => html`<${Option} key=${format.name} format=${format} chosen=${format.name === value} onChange=${onChange} />`)}
        </fieldset>
        <${FormatShelf} onAdded=${onChange} />
      </details>
      ${chosen && html`<${Steps} format=${chosen} />`}
    </div>`
}

const Option = ({ format, chosen, onChange }) => html`
  <label class=${`format-option${chosen ? ' on' : ''}`}>
    <input type="radio" name="format" value=${format.name} checked=${chosen} onChange=${() => onChange(format.name)} />
    <span><b>${format.title}</b>${format.own && html` <em class="small">${t('desk.format_own')}</em>`}
      <span class="about">${format.description}</span>
      <small class="soft">${size(format)}</small></span>
  </label>`

const Steps = ({ format }) => html`
  <p class="small about">${format.description}</p>
  <ol class="format-steps" aria-label=${tn('desk.format_steps', format.steps.length)}>
    ${format.steps.map((step, place) => html`
      <li key=${place}><span class="sticker" aria-hidden="true"><b>${place + 1}</b></span> <span>${step.title}</span>${step.settings.seconds && html` <small class="soft">${minutes(step.settings.seconds)}</small>`}</li>`)}
  </ol>`

const minutes = (seconds) => t('desk.format_minutes', { n: Math.ceil(seconds / 60) })
const size = ({ steps, seconds }) => [tn('desk.format_steps', steps.length), ...(seconds ? [minutes(seconds)] : [])].join(' · ')
