// Before and while a step closes: who is away, ten seconds, "now" (the filled button) and "cancel".
import { html, icon } from '../../lib/ui.js'
import { drawn, theirs } from '../../lib/quoting.js'
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

/** Past so many names a list is not read. */
const NAMED = 3

const namesOf = (away) => {
  const names = theirs(away.slice(0, NAMED).map((group) => group.name).join(', '))
  return away.length > NAMED ? tn('facilitator.away.others', away.length - NAMED, { names }) : names
}

/** Who is away while a step is open that they may have something to send to. */
export function Away({ step, away }) {
  const sends = step?.kind === 'ideas' || JUDGING.includes(step?.kind)
  if (!sends || !away.length) return null
  return html`<p class="away">${icon('wifi-off')} <span>${drawn(tn('facilitator.away', away.length, { names: namesOf(away) }))}</span></p>`
}

/** `clock()`: the server's now. */
export const Closing = ({ step, clock, onSend }) => step?.closing_at && html`
  <div class="strip closing counting" role="group" aria-label=${t('facilitator.closing')}>
    <${Countdown} step=${step} clock=${clock} onSend=${onSend} /></div>`
