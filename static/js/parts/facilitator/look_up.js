// "Look up": all tablets dim to one sentence until the same key lets go. Drafts stay where they are.
import { html, icon, say } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Act } from './marks.js'

export function LookUp({ on, onSend }) {
  async function toggle() {
    const answer = await onSend('tablets.look_up', { on: !on })
    if (answer.ok) say(t(on ? 'facilitator.look_up.let_go' : 'facilitator.look_up.is_on'))
  }
  useKeys({ y: () => { toggle() } })
  return html`<${Act} className="look-up" keyed="Y" pressed=${on} name=${t('facilitator.look_up')} onClick=${toggle}>${icon('eye')}<//>`
}

/** Across the page while it is on: nobody must wonder why the tablets are dark. */
export const LookingUp = () => html`
  <p class="strip looking-up">${icon('eye')} <strong>${t('facilitator.look_up.is_on')}</strong> <span>${t('facilitator.look_up.means')}</span></p>`
