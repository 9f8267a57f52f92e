// Always in sight: who we are, the question, the step's instruction, the time that is left.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Clamped } from '../shared/clamped.js'
import { instructionOf } from '../shared/instruction.js'
import { useHeightAs } from '../shared/height.js'
import { Sticker } from '../shared/sticker.js'
import { Timer } from '../shared/timer.js'

export function Top({ room, clock, panelOpen, onPanel, children }) {
  const { workshop, me, step, open } = room
  const node = useHeightAs('--top')
  const instruction = open && step.kind !== 'brief' && step.instruction ? instructionOf(step) : null
  return html`<header class="top" ref=${node}>
    <div class="topline">
      <button type="button" class="who" aria-expanded=${panelOpen ? 'true' : 'false'} onClick=${onPanel}>
        <${Sticker} colour=${me.colour} mark=${me.mark} /> <span>${me.name}</span> ${icon('chevron-down')}
        <span class="visually-hidden">${t('tablet.our_group')}</span>
      </button>
      <${Timer} timer=${step?.timer} clock=${clock} />
    </div>
    <div class="asked">
      <${Clamped} as="h1" text=${workshop.question} lines=${3} />
      ${instruction ? html`<${Clamped} class="instruction" ...${instruction} lines=${2} key=${step.id} />` : null}
    </div>
    ${children}
  </header>`
}
