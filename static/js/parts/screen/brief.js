// What is asked: the instruction in large letters; who is late still finds the way in beside it.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Timer } from './clock.js'
import { Qr } from './join.js'
import { lengthClass } from './header.js'
import { Said } from './said.js'

export function Brief({ workshop, step, clock, note, above }) {
  const words = step.instruction || note || ''
  return html`
    <main class="brief">
      <div class="said">
        <h2>${step.title}</h2>
        ${above}
        ${step.instruction ? html`<${Said} step=${step} />` : words && html`<p class=${`instruction ${lengthClass(words)}`}>${words}</p>`}
        ${step.instruction && note && html`<p class="note">${note}</p>`}
        <${Timer} timer=${step.timer} clock=${clock} huge=${true} />
      </div>
      ${workshop.door !== 'shut' && html`<${Qr} code=${workshop.code} />`}
    </main>`
}

/** Nothing to show yet, said in words. */
export function Hush({ step }) {
  return html`<main class="hush"><h2>${step?.title}</h2><p class="instruction">${t('screen.not_shown_yet')}</p></main>`
}
