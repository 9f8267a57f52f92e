// A further step at the end of the sequence.
import { html, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'

const KINDS = ['brief', 'ideas', 'sort', 'vote', 'results']

/** `onDone(id)`: the step that was added, or nothing when it was left. */
export function AddStep({ room, onSend, onDone }) {
  const [kind, choose] = useState('vote')
  const [title, type] = useState('')
  async function add(event) {
    event.preventDefault()
    const looked = room.steps.filter((step) => step.kind === 'vote').at(-1)
    const settings = kind === 'results' && looked ? { works_on: { step: looked.id } } : undefined
    const answer = await onSend('step.add', { kind, title: title.trim() || t(`facilitator.kind.${kind}`), ...(settings && { settings }) }, {
      said: t('facilitator.said.step_added'),
      undo: (result) => [['step.remove', { step: result.step }]],
    })
    if (answer.ok) onDone(answer.result?.step)
  }
  return html`
    <form class="add-step" onSubmit=${add} onKeyDown=${(event) => event.key === 'Escape' && onDone()}>
      <label class="field"><span class="label">${t('facilitator.step.kind')}</span>
        <select value=${kind} onChange=${(event) => choose(event.target.value)}>
          ${KINDS.map((one) => html`<option key=${one} value=${one}>${t(`facilitator.kind.${one}`)}</option>`)}</select></label>
      <label class="field"><span class="label">${t('facilitator.setting.title')}</span>
        <input type="text" value=${title} placeholder=${t(`facilitator.kind.${kind}`)} onInput=${(event) => type(event.target.value)} /></label>
      <div class="acts"><button class="button quiet small strong">${t('facilitator.add')}</button>
        <${Act} name=${t('facilitator.cancel')} onClick=${() => onDone()} /></div>
    </form>`
}
