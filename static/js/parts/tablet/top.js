// Always in sight: who we are, a hand to raise, the time that is left. Over it the question and the step's instruction.
import { html, icon } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { Clamped } from '../shared/clamped.js'
import { instructionOf } from '../shared/instruction.js'
import { useHeightAs } from '../shared/height.js'
import { Sticker } from '../shared/sticker.js'
import { Timer, timerOf } from '../shared/timer.js'
import { useAskedNow } from './asked_now.js'
import { Hand } from './hand.js'

export function Top({ room, clock, panelOpen, onPanel, onRaise, children }) {
  const { workshop, me, step, open } = room
  const [head, bar] = [useHeightAs('--head'), useHeightAs('--bar')]
  const asked = useAskedNow(step)
  const instruction = open && step.kind !== 'brief' && asked.instruction ? instructionOf(asked) : null
  return html`<header class="top" ref=${head}>
    <div class="asked">
      <${Clamped} as="h1" text=${workshop.question} lines=${2} lang=${foreign()} />
      ${instruction ? html`<${Clamped} class="instruction" ...${instruction} lines=${2} lang=${foreign()} key=${step.id} />` : null}
    </div>
    <div class="topline" ref=${bar}>
      <button type="button" class="who" aria-expanded=${panelOpen ? 'true' : 'false'} onClick=${onPanel}>
        <${Sticker} colour=${me.colour} mark=${me.mark} /> <span lang=${foreign()}>${me.name}</span> ${icon('chevron-down')}
        <span class="visually-hidden">${t('tablet.our_group')}</span>
      </button>
      ${onRaise ? html`<${Hand} up=${room.hand} known=${Boolean(me.hand)} onRaise=${onRaise} />` : null}
      <${Timer} timer=${timerOf(step)} clock=${clock} />
    </div>
    ${children}
  </header>`
}
