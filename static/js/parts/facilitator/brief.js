// A brief: the text that everybody is reading.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Instruction } from '../shared/instruction.js'

export const Brief = ({ step }) => html`
  <div class="scroll brief" tabindex="0">
    <p class="soft">${t('facilitator.brief')}</p>
    ${step.instruction ? html`<${Instruction} step=${step} class="instruction" />` : html`<p>${t('facilitator.brief.empty')}</p>`}
  </div>`
