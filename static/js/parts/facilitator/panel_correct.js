// Correcting a text: what its author wrote stays beside it.
import { html, useLayoutEffect, useRef } from '../../lib/ui.js'
import { quoting } from '../../lib/quoting.js'
import { t } from '../../lib/words.js'
import { useDraft } from './drafts.js'
import { Act, Key } from './marks.js'

export function Correct({ ideas: [idea], acts, onClose }) {
  const [text, write, forget] = useDraft(`correct.${idea.id}`, idea.text)
  const field = useRef()
  useLayoutEffect(() => field.current.focus(), [])
  async function correct(event) {
    event?.preventDefault()
    if (!text.trim()) return
    const answer = text.trim() === idea.text ? { ok: true } : await acts.correct(idea.id, text)
    if (!answer.ok) return
    forget()
    onClose()
  }
  const enter = (event) => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) correct(event) }
  return html`
    <form onSubmit=${correct}>
      <label class="field"><span class="label">${t('facilitator.correct.named', { number: String(idea.number) })}</span>
        <textarea ref=${field} rows="2" value=${text} onKeyDown=${enter} onInput=${(event) => write(event.target.value)}></textarea></label>
      <p class="first">${quoting('facilitator.first_text', { text: idea.first_text ?? idea.text })}</p>
      <div class="acts">
        <button class="button quiet small strong">${t('facilitator.correct')} <${Key} of=${t('facilitator.key.enter')} /></button>
        <${Act} name=${t('facilitator.cancel')} keyed=${t('facilitator.key.escape')} onClick=${() => { forget(); onClose() }} />
      </div>
    </form>`
}
