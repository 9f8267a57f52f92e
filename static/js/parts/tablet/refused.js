// The server won't have this tablet: why, and how to come back.
import { html, icon } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'
import { CodeForm } from './code_form.js'

const COMES_BACK = ['not_allowed', 'device.revoked', 'group.removed']

export function Refused({ code, answer }) {
  return html`<main class="stage calm"><div class="card waiting-face">
    <h1>${icon('door-closed')} ${refusal(answer)}</h1>
    ${COMES_BACK.includes(answer.code) ? html`<p>${t('tablet.come_back')}</p><${CodeForm} code=${code} />
      <p><a class="button quiet" href=${`/w/${encodeURIComponent(code)}`}>${t('tablet.join_anew')}</a></p>` : html`<p class="soft">${t('tablet.tries_again')}</p>`}
  </div></main>`
}

export const AtTheDoor = ({ me }) => html`<main class="stage calm"><div class="card waiting-face">
  <h2>${icon('door-open')} ${t('tablet.at_the_door', { name: me.name })}</h2>
  <p class="soft">${t('tablet.at_the_door_wait')}</p>
</div></main>`

export const Connecting = ({ offline }) => html`<main class="stage calm"><div class="card waiting-face">
  <p>${icon(offline ? 'wifi-off' : 'hourglass')} ${t(offline ? 'tablet.no_server' : 'tablet.loading')}</p>
</div></main>`
