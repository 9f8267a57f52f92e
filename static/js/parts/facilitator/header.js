// Where we are, when it ends, the time, the connection, and the one filled button: what comes next.
import { html, icon } from '../../lib/ui.js'
import { quoting } from '../../lib/quoting.js'
import { foreign, lang, t } from '../../lib/words.js'
import { Ending } from './ending.js'
import { GoOn } from './go_on.js'
import { LookUp } from './look_up.js'
import { acting } from './marks.js'
import { lookFirst } from './next.js'
import { leads } from './role.js'
import { Timer } from './timer.js'

const LANGUAGES = [['fr', 'Français'], ['en', 'English']]

const Connection = ({ status }) => html`
  <span class=${`connection ${status}`}>${icon(status === 'online' ? 'wifi' : 'wifi-off')}
    <span>${t(`facilitator.connection.${status}`)}</span></span>`

export const Languages = () => LANGUAGES.map(([code, name]) => html`<a key=${code} href=${`?lang=${code}`} lang=${code} hreflang=${code}
  aria-label=${name} aria-current=${code === lang ? 'true' : undefined}>${code}</a>`)

/** `room`, `step` (on show), `next`, `live`, `onSend(name, payload)`, `onLook(step)`, `onHelp()`. */
export function Header({ room, step, next, live, onSend, onLook, onHelp }) {
  const at = step ? room.steps.indexOf(step) + 1 : 0
  return html`
    <header class="head">
      <div class="where">
        <h1 title=${room.workshop.title} lang=${foreign()}>${room.workshop.title}</h1>
        ${step && html`<p>${quoting('facilitator.where', { at, of: room.steps.length, title: step.title })}</p>`}
      </div>
      ${leads ? html`<div class="steering"><${Ending} room=${room} clock=${live.clock} onSend=${onSend} />
        <${Timer} step=${room.open} clock=${live.clock} onSend=${onSend} />
        <${LookUp} on=${Boolean(room.workshop.look_up)} onSend=${onSend} /></div>
      <${GoOn} next=${next} look=${lookFirst(next, step)} onLook=${onLook} onSend=${onSend} />`
        : html`<span class="push"></span><span class="chip">${t('facilitator.helps')}</span>`}
      <div class="corner">
        <${Connection} status=${live.status.value} />
        <nav class="languages" aria-label=${t('facilitator.language')}><${Languages} /></nav>
        <button type="button" class="button quiet small" onClick=${onHelp} aria-label=${t('facilitator.keys')}
          aria-keyshortcuts=${acting('?')}>?</button>
      </div>
    </header>`
}
