// A small picture of what a tablet and the screen will show of a step, drawn from its settings alone.
import { html } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Instruction } from '../shared/instruction.js'
import { sketchOf } from './preview_sketch.js'

const Frame = ({ where, step, room }) => html`
  <figure class=${`preview ${where}`}>
    <figcaption>${t(`facilitator.preview.${where}`)}</figcaption>
    <div class="glass" inert>
      ${where === 'screen' && html`<p class="question" lang=${foreign()}>${room.workshop.question}</p>`}
      <p class="title" lang=${foreign()}>${step.title}</p>
      ${(where === 'tablet' || step.kind === 'brief') && html`<${Instruction} step=${step} class="instruction" />`}
      ${sketchOf(step, room, where)}
    </div>
  </figure>`

export const Preview = ({ room, step }) => html`
  <section class="previews scroll" aria-label=${t('facilitator.preview')} tabindex="0">
    <${Frame} where="tablet" step=${step} room=${room} /><${Frame} where="screen" step=${step} room=${room} />
    ${step.settings?.seconds > 0 && html`<p class="soft">${tn('facilitator.preview.minutes', Math.max(1, Math.round(step.settings.seconds / 60)))}</p>`}
  </section>`
