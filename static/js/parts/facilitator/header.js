// Where we are, the time, the connection, and the one filled button: what comes next.
import { html, icon, useRef } from '../../lib/ui.js'
import { lang, t } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Key } from './marks.js'
import { leads } from './role.js'
import { Timer } from './timer.js'

const LANGUAGES = [['fr', 'Français'], ['en', 'English']]

const Connection = ({ status }) => html`
  <span class=${`connection ${status}`}>${icon(status === 'online' ? 'wifi' : 'wifi-off')}
    <span>${t(`facilitator.connection.${status}`)}</span></span>`

/** A second click of a double one must not do what the button says by then. */
const SETTLE_MS = 700

/** `then`: what goes with it, once it was accepted. */
async function doThen(next, onSend) {
  const answer = await onSend(next.name, next.payload)
  if (answer.ok && next.then) onSend(...next.then)
}

function Next({ next, onSend }) {
  const settled = useRef({ what: null, at: 0 })
  const what = next && `${next.what}.${next.step.id}`
  if (settled.current.what !== what) settled.current = { what, at: Date.now() }
  const go = () => {
    if (!next) return false
    if (Date.now() - settled.current.at > SETTLE_MS) return doThen(next, onSend)
  }
  useKeys({ g: go })
  if (!next) return html`<span class="over">${t('facilitator.next.none')}</span>`
  return html`<button type="button" class="button next" onClick=${go} aria-keyshortcuts="G">
    <span>${t(`facilitator.next.${next.what}`)}</span><${Key} of="G" /></button>`
}

/** `room`, `step` (on show), `next`, `live`, `onSend(name, payload)`, `onHelp()`. */
export function Header({ room, step, next, live, onSend, onHelp }) {
  const at = step ? room.steps.indexOf(step) + 1 : 0
  return html`
    <header class="head">
      <div class="where">
        <h1 title=${room.workshop.title}>${room.workshop.title}</h1>
        ${step && html`<p>${t('facilitator.where', { at, of: room.steps.length, title: step.title })}</p>`}
      </div>
      ${leads ? html`<${Timer} step=${room.open} clock=${live.clock} onSend=${onSend} />
      <${Next} next=${next} onSend=${onSend} />`
        : html`<span class="push"></span><span class="chip">${t('facilitator.helps')}</span>`}
      <div class="corner">
        <${Connection} status=${live.status.value} />
        <nav aria-label=${t('facilitator.language')}>
          ${LANGUAGES.map(([code, name]) => html`<a href=${`?lang=${code}`} lang=${code} hreflang=${code}
            aria-label=${name} aria-current=${code === lang ? 'true' : undefined}>${code}</a>`)}
        </nav>
        <button type="button" class="button quiet small" onClick=${onHelp} aria-label=${t('facilitator.keys')}
          aria-keyshortcuts="?">?</button>
      </div>
    </header>`
}
