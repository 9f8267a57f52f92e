// What goes with an idea as it is written: its column, and how it feels.
import { html } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { Face, FEELINGS } from './faces.js'

const Radios = ({ name, legend, value, options, wrong, onChange }) => html`<fieldset class="field choice theme-choice" aria-describedby=${wrong ?? undefined}>
  <legend class="label">${legend}</legend>
  <div class="options">${options.map(({ id, words, face }) => html`<label class="option" key=${id}>
    <input type="radio" name=${name} value=${id} checked=${id === value} aria-invalid=${wrong ? 'true' : undefined} onChange=${() => onChange(id)} />
    ${face ? html`<${Face} feeling=${id} />` : null} <span lang=${foreign()}>${words}</span></label>`)}</div>
</fieldset>`

/** `wrong`: the id of what says that one is missing, or null. */
export const ThemeChoice = ({ themes, value, wrong = null, onChange }) => html`<${Radios} name="theme" legend=${t('tablet.theme.choose')} value=${value} wrong=${wrong}
  options=${themes.map(({ id, name }) => ({ id, words: name }))} onChange=${onChange} />`

/** A feeling may stay unsaid: pressed again, it is taken back. */
export const FeelingChoice = ({ value, onChange }) => html`<div class="field choice">
  <span class="label" id="feeling-label">${t('tablet.feeling.choose')}</span>
  <div class="options" role="group" aria-labelledby="feeling-label">${FEELINGS.map((id) => html`<button type="button" class="option" key=${id}
    aria-pressed=${id === value ? 'true' : 'false'} onClick=${() => onChange(id === value ? '' : id)}><${Face} feeling=${id} /> <span>${feelingWords(id)}</span></button>`)}</div>
</div>`

export const feelingWords = (feeling) => ({ good: t('tablet.feeling.good'), mixed: t('tablet.feeling.mixed'), bad: t('tablet.feeling.bad') })[feeling]
