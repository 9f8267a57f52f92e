// Removing a text for good: the one act without undo, and the one that asks first.
import { html, icon, useLayoutEffect, useRef } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { Act } from './marks.js'

export function Redact({ ideas: [idea], acts, onClose }) {
  const keep = useRef()
  useLayoutEffect(() => keep.current.querySelector('.keep').focus(), [])
  const redact = async () => { if ((await acts.redact(idea.id)).ok) onClose() }
  return html`
    <div ref=${keep} role="group" aria-labelledby="panel-title">
      <h3 id="panel-title">${icon('triangle-alert')} ${t('facilitator.redact.ask', { number: String(idea.number) })}</h3>
      <p class="text" lang=${foreign()}>${idea.text}</p>
      <p class="soft">${t('facilitator.redact.means')}</p>
      <div class="acts">
        <${Act} className="danger" name=${t('facilitator.redact.yes')} onClick=${redact} />
        <${Act} className="keep" name=${t('facilitator.redact.no')} keyed=${t('facilitator.key.escape')} onClick=${onClose} />
      </div>
    </div>`
}
