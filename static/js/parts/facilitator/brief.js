// A brief: the text that everybody is reading.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

export const Brief = ({ step }) => html`
  <div class="scroll brief" tabindex="0">
    <p class="soft">${t('facilitator.brief')}</p>
    ${step.instruction ? html`<p class="instruction">${step.instruction}</p>` : html`<p>${t('facilitator.brief.empty')}</p>`}
  </div>`
