// An idea that is not with the server: on its way, or refused and kept here until somebody decides.
import { html, icon } from '../../lib/ui.js'
import { foreign, refusal, t } from '../../lib/words.js'

export function WaitingCard({ item, onAgain, onDiscard }) {
  const { state, payload, answer } = item
  const refused = state === 'refused' || state === 'aside'
  const code = answer?.code
  const tray = code === 'step.not_open' && item.name === 'idea.submit'
  return html`<li class=${`card idea mine waiting${refused ? ' refused' : ''}`}>
    <p class="text" lang=${foreign()}>${payload.text}</p>
    ${payload.detail ? html`<p class="detail" lang=${foreign()}>${payload.detail}</p>` : null}
    ${refused
      ? html`<p class="wrong">${refusal(answer)}</p>
        <div class="acts">
          ${tray ? html`<button type="button" class="button" onClick=${() => onAgain(item, { late: true })}>${icon('inbox')} ${t('tablet.send_late')}</button>` : null}
          ${code === 'idea.already_there' ? html`<button type="button" class="button" onClick=${() => onAgain(item, { anyway: true })}>${t('tablet.send_anyway')}</button>` : null}
          ${!tray && code !== 'idea.already_there' ? html`<button type="button" class="button quiet" onClick=${() => onAgain(item, {})}>${t('common.try_again')}</button>` : null}
          <button type="button" class="button quiet" onClick=${() => onDiscard(item)}>${t('tablet.discard')}</button>
        </div>`
      : html`<p class="small soft">${icon('clock')} ${t(state === 'waiting' ? 'tablet.idea_waits' : 'tablet.idea_goes')}</p>`}
  </li>`
}
