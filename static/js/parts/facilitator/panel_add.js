// Adding an idea: the facilitator's own, or in a group's name.
import { html, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, refusal, t } from '../../lib/words.js'
import { useDraft } from './drafts.js'
import { Act, Key } from './marks.js'
import { leads } from './role.js'
import { activeGroups, stepForIdeas } from './room.js'

/** `group`: the one it is entered for, when that is settled; else a list offers them. */
export function Add({ room, step, acts, onClose, group = null }) {
  const [text, write, forget] = useDraft(`add.${group ?? ''}`)
  // A helper enters for a group alone.
  const [chosen, choose] = useState(group ?? (leads ? '' : activeGroups(room)[0]?.id ?? ''))
  const [refused, refuse] = useState(null)
  const field = useRef()
  useLayoutEffect(() => { if (!group) field.current.focus() }, [])
  const into = stepForIdeas(room, step)

  async function add(event, anyway = false) {
    event?.preventDefault()
    if (!text.trim() || !into) return
    const payload = { step: into.id, text, ...(chosen && { group: chosen }), ...(anyway && { anyway }) }
    const answer = await acts.submit(payload, { quiet: ['idea.already_there'] })
    refuse(answer.ok ? null : answer)
    if (answer.ok) forget()
    field.current?.focus()
  }
  const enter = (event) => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) add(event) }

  return html`
    <form onSubmit=${add}>
      <label class="field"><span class="label">${t(group ? 'facilitator.add.for' : 'facilitator.add.named')}</span>
        <textarea ref=${field} rows="2" value=${text} onKeyDown=${enter}
          onInput=${(event) => { write(event.target.value); refuse(null) }}></textarea></label>
      ${refused?.code === 'idea.already_there' && html`<p class="wrong">${refusal(refused)}
        <${Act} name=${t('facilitator.add.anyway')} onClick=${() => add(null, true)} /></p>`}
      <div class="acts">
        ${!group && html`<label class="for">${t('facilitator.add.whose')}
          <select value=${chosen} onChange=${(event) => choose(event.target.value)}>
            ${leads && html`<option value="">${t('facilitator.by_facilitator')}</option>`}
            ${activeGroups(room).map((one) => html`<option key=${one.id} value=${one.id} lang=${foreign()}>${one.name}</option>`)}
          </select></label>`}
        <button class="button quiet small strong">${t('facilitator.add')} <${Key} of=${t('facilitator.key.enter')} /></button>
        ${onClose && html`<${Act} name=${t('facilitator.close')} keyed=${t('facilitator.key.escape')} onClick=${onClose} />`}
      </div>
    </form>`
}
