// Merging: which idea leads, with which text. Enter merges, Escape leaves all as it was.
import { html, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { useDraft } from './drafts.js'
import { Act, Key, langOf, textOf } from './marks.js'

export function Merge({ ideas, acts, onClose }) {
  const [lead, choose] = useState(ideas[0].id)
  const own = ideas.find((idea) => idea.id === lead).text
  const [draft, write, forget] = useDraft(`merge.${ideas.map((idea) => idea.id).join()}`)
  const [typed, touch] = useState(draft !== '')
  const [sending, send] = useState(false)
  const field = useRef()
  const text = typed ? draft : own
  useLayoutEffect(() => { field.current.focus(); field.current.select() }, [])

  async function merge(event) {
    event?.preventDefault()
    if (sending || !text.trim()) return
    send(true)
    const ids = [lead, ...ideas.map((idea) => idea.id).filter((id) => id !== lead)]
    const answer = await acts.merge(ids, text === own ? undefined : text)
    send(false)
    if (!answer.ok) return
    forget()
    onClose()
  }
  const enter = (event) => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) merge(event) }

  return html`
    <form onSubmit=${merge} aria-labelledby="panel-title">
      <h3 id="panel-title">${t('facilitator.merge.title', { n: ideas.length })}</h3>
      <fieldset class="leads">
        <legend class="visually-hidden">${t('facilitator.merge.lead')}</legend>
        ${ideas.map((idea) => html`<label key=${idea.id}>
          <input type="radio" name="lead" checked=${idea.id === lead} onChange=${() => choose(idea.id)} />
          <span class="number">${idea.number}</span><span class="text" lang=${langOf(idea)}>${textOf(idea)}</span>
          ${idea.id === lead && html`<em>${t('facilitator.merge.leads')}</em>`}</label>`)}
      </fieldset>
      <label class="field"><span class="label">${t('facilitator.merge.text')}</span>
        <textarea ref=${field} rows="2" value=${text} onKeyDown=${enter}
          onInput=${(event) => { touch(true); write(event.target.value) }}></textarea></label>
      <div class="acts">
        <button class="button quiet small strong" disabled=${sending}>${t('facilitator.merge')} <${Key} of=${t('facilitator.key.enter')} /></button>
        <${Act} name=${t('facilitator.cancel')} keyed=${t('facilitator.key.escape')} onClick=${onClose} />
      </div>
    </form>`
}
