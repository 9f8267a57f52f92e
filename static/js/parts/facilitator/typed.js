// An idea typed for a step: it joins those that the step works on.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { useDraft } from './drafts.js'
import { Act } from './marks.js'
import { wayOf } from './step_fields.js'

export function Typed({ step, acts, onSet }) {
  const [text, write, forget] = useDraft(`typed.${step.id}`)
  async function add() {
    if (!text.trim()) return
    const before = step.comes?.ideas ?? []
    const answer = await acts.submit({ step: step.id, text, anyway: true })
    if (!answer.ok) return
    forget()
    // Where all ideas come, it comes with them.
    if (wayOf(step.settings?.works_on) !== 'all') await onSet({ ideas: [...before, answer.result.idea] })
  }
  return html`<div class="field typed"><span class="label">${t('facilitator.works_on.typed')}</span>
    <span class="acts"><input type="text" value=${text} aria-label=${t('facilitator.works_on.typed')} onInput=${(event) => write(event.target.value)}
      onKeyDown=${(event) => { if (event.key === 'Enter') { event.preventDefault(); add() } }} />
    <${Act} name=${t('facilitator.add')} label=${t('facilitator.works_on.typed.add')} disabled=${!text.trim()} onClick=${add}>${icon('plus')}<//></span></div>`
}
