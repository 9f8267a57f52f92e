// The circles of an ideas step: which constraint stands, and the next one to announce.
import { html, icon } from '../../lib/ui.js'
import { quoting } from '../../lib/quoting.js'
import { foreign, t } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Act } from './marks.js'
import { leads } from './role.js'

export function Circle({ step, onSend }) {
  const circles = step.settings?.circles ?? []
  const at = step.circle ?? 0
  const next = circles[at]
  const announce = () => (next && leads ? onSend('step.next_circle', { step: step.id }, { said: t('facilitator.said.circle', { circle: next }) }) : false)
  useKeys({ o: announce })
  if (!circles.length) return null
  return html`
    <section class="strip circle" aria-label=${t('facilitator.circle')}>
      ${icon('circle-dot')}
      <p><strong>${t('facilitator.circle.at', { at, of: circles.length })}</strong> ${at ? html`<span lang=${foreign()}>${circles[at - 1]}</span>` : t('facilitator.circle.free')}</p>
      <span class="push"></span>
      ${next && leads && html`<span class="soft">${quoting('facilitator.circle.then', { circle: next })}</span>
        <${Act} className="strong" keyed="O" name=${t('facilitator.circle.next')} onClick=${announce} />`}
    </section>`
}
