// On one person's phone everything but scoring happens on the group's tablet.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { stepName } from './between.js'

export const PhoneRest = ({ room }) => html`<main class="stage calm"><div class="card waiting-face">
  <h2>${stepName(room.step)}</h2>
  <p>${icon('tablet')} ${t('tablet.phone.on_tablet')}</p>
  <p class="soft">${t('tablet.phone.keep')}</p>
</div></main>`
