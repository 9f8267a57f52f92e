// Before and while a step closes: who is away, ten seconds, "now" (the filled button) and "cancel".
import { html, icon } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Act, useTick } from './marks.js'
import { leads } from './role.js'
import { JUDGING } from './room.js'

function Countdown({ step, clock, onSend }) {
  useTick(250)
  const cancel = () => onSend('step.cancel_close', { step: step.id })
  useKeys({ Escape: leads ? cancel : () => false })
  const seconds = Math.max(0, Math.ceil((step.closing_at - clock()) / 1000))
  return html`
    <p><strong>${tn('facilitator.closing.in', seconds)}</strong></p>
    ${leads && html`<${Act} name=${t('facilitator.closing.cancel')} keyed=${t('facilitator.key.escape')} onClick=${cancel} />`}`
}

/** `away`: the groups that are not there; `clock()`: the server's now. */
export function Closing({ step, away, clock, onSend }) {
  const sends = step?.kind === 'ideas' || JUDGING.includes(step?.kind)
  if (!step || !(step.closing_at || (sends && away.length))) return null
  return html`
    <div class=${`strip closing ${step.closing_at ? 'counting' : ''}`} role="group" aria-label=${t('facilitator.closing')}>
      ${step.closing_at && html`<${Countdown} step=${step} clock=${clock} onSend=${onSend} />`}
      ${away.length > 0 && html`<p class="away">${icon('wifi-off')}
        <span>${tn('facilitator.away', away.length, { names: away.map((group) => group.name).join(', ') })}</span></p>`}
    </div>`
}
