// On one person's phone everything but scoring happens on the group's tablet.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { StepName } from './step_name.js'
import { CalmFace } from './calm_face.js'

export const PhoneRest = ({ room }) => html`<main class="stage calm"><${CalmFace} sign="tablet" title=${html`<${StepName} step=${room.step} />`}>
  <p>${t('tablet.phone.on_tablet')}</p>
  <p class="soft">${t('tablet.phone.keep')}</p>
<//></main>`
