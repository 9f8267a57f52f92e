// Pages without a room: not let in, waiting at the door, on the way. Each says how to come back.
import { html, icon } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'
import { CalmFace } from './calm_face.js'
import { CodeForm } from './code_form.js'
import { DeviceFoot } from './panel.js'

const COMES_BACK = ['not_allowed', 'device.revoked', 'group.removed']

export function Refused({ code, answer }) {
  const back = COMES_BACK.includes(answer.code)
  return html`<main class="stage calm"><${CalmFace} as="h1" sign=${back ? 'door-closed' : 'circle-alert'} mood="warn" title=${refusal(answer)}>
    ${back ? html`<p>${t('tablet.come_back')}</p><${CodeForm} code=${code} />
      <p><a class="button quiet" href=${`/w/${encodeURIComponent(code)}`}>${t('tablet.join_anew')}</a></p>` : html`<p class="soft">${icon('refresh-cw')} ${t('tablet.tries_again')}</p>`}
  <//><${DeviceFoot} /></main>`
}

export const AtTheDoor = ({ me }) => html`<main class="stage calm"><${CalmFace} sign="door-open" title=${t('tablet.at_the_door', { name: me.name })}>
  <p class="soft">${t('tablet.at_the_door_wait')}</p>
<//><${DeviceFoot} /></main>`

export const Connecting = ({ offline }) => html`<main class="stage calm"><${CalmFace} as="h1" sign=${offline ? 'wifi-off' : 'hourglass'} mood=${offline ? 'warn' : 'soon'} title=${t(offline ? 'tablet.no_server_title' : 'tablet.loading')}>
  ${offline ? html`<p>${t('tablet.no_server')}</p>` : null}
<//></main>`
