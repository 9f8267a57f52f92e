// The facilitator leads the scoring: the idea on which everybody is, the one before, the one after.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Act, langOf, textOf } from './marks.js'
import { ideasOf } from './room.js'
import { leads } from './role.js'

export function ScoreLed({ room, step, onSend }) {
  const ideas = ideasOf(room, step)
  const at = ideas.findIndex((idea) => idea.id === step.led_idea)
  const go = (by) => {
    const idea = ideas[at + by]
    return idea && leads ? onSend('score.lead', { step: step.id, idea: idea.id }) : false
  }
  useKeys({ ArrowLeft: () => go(-1), ArrowRight: () => go(1) })
  return html`
    <section class="strip led" aria-label=${t('facilitator.led')}>
      <${Act} label=${t('facilitator.led.previous')} keyed="←" disabled=${!leads || at <= 0} onClick=${() => go(-1)} />
      <p><strong>${t('facilitator.led.at', { at: at + 1, of: ideas.length })}</strong> ${at >= 0 ? html`${ideas[at].number} · <span lang=${langOf(ideas[at])}>${textOf(ideas[at])}</span>` : t('facilitator.led.none')}</p>
      <${Act} className="strong" label=${t('facilitator.led.next')} keyed="→" disabled=${!leads || at >= ideas.length - 1} onClick=${() => go(1)} />
    </section>`
}
