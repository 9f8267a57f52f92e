// Starting a criterion again: its scores go into an earlier round, everybody is asked once more.
import { html, icon, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'

export function Restart({ row, onSend }) {
  const [asked, ask] = useState(false)
  if (!asked) {
    return html`<${Act} className="bare" name=${t('facilitator.criterion.restart')} label=${t('facilitator.criterion.restart.named', { name: row.name })}
      onClick=${() => ask(true)}>${icon('rotate-ccw')}<//>`
  }
  const restart = async () => {
    const answer = await onSend('criterion.restart', { criterion: row.id }, { said: t('facilitator.said.criterion_restarted', { name: row.name }) })
    if (answer.ok) ask(false)
  }
  return html`<div class="warned" role="group" aria-label=${t('facilitator.criterion.restart.named', { name: row.name })}>
    <span>${t('facilitator.criterion.restart.means')}</span>
    <${Act} name=${t('facilitator.criterion.restart')} onClick=${restart} />
    <${Act} name=${t('facilitator.cancel')} onClick=${() => ask(false)} /></div>`
}
