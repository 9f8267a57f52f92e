// A further step: its kind in plain words, its title; after the one on show, or at the end.
import { html, useId, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'
import { JUDGING } from './room.js'

const KINDS = ['brief', 'ideas', 'sort', 'vote', 'score', 'results']

/** Where a step may come: after `step`, and after all that has begun. Undefined: at the end. */
export function placeAfter(room, step) {
  const begun = room.steps.filter((one) => one.state !== 'prepared').length
  const place = step ? Math.max(step.position + 1, begun) : room.steps.length
  return place < room.steps.length ? place : undefined
}

/** What a step works on by itself: a results step looks at the last vote before it. */
function settingsFor(kind, room, place = room.steps.length) {
  const before = room.steps.filter((one) => one.position < place && JUDGING.includes(one.kind)).at(-1)
  return kind === 'results' && before ? { works_on: { step: before.id } } : undefined
}

/** `after`: the step it comes after; `onDone(id)`: the step that was added, or nothing when it was left. */
export function AddStep({ room, after, onSend, onDone }) {
  const [kind, choose] = useState('ideas')
  const [title, type] = useState('')
  const first = useRef()
  const helped = useId()
  useLayoutEffect(() => first.current.focus(), [])
  async function add(event) {
    event.preventDefault()
    const position = after ? placeAfter(room, after) : undefined
    const settings = settingsFor(kind, room, position)
    const payload = { kind, title: title.trim() || t(`facilitator.kind.${kind}`), ...(settings && { settings }), ...(position !== undefined && { position }) }
    const answer = await onSend('step.add', payload, {
      said: t('facilitator.said.step_added'),
      undo: (result) => [['step.remove', { step: result.step }]],
    })
    if (answer.ok) onDone(answer.result?.step)
  }
  const escape = (event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); onDone() } }
  return html`
    <form class="add-step" aria-label=${t('facilitator.step.add')} onSubmit=${add} onKeyDown=${escape}>
      <label class="field"><span class="label">${t('facilitator.step.kind')}</span>
        <select ref=${first} value=${kind} aria-describedby=${helped} onChange=${(event) => choose(event.target.value)}>
          ${KINDS.map((one) => html`<option key=${one} value=${one}>${t(`facilitator.kind.${one}`)}</option>`)}</select>
        </label><p class="help" id=${helped}>${t(`facilitator.kind.${kind}.what`)}</p>
      <label class="field"><span class="label">${t('facilitator.setting.title')}</span>
        <input type="text" value=${title} placeholder=${t(`facilitator.kind.${kind}`)} onInput=${(event) => type(event.target.value)} /></label>
      <div class="acts"><button class="button quiet small strong">${t('facilitator.add')}</button>
        <${Act} name=${t('facilitator.cancel')} onClick=${() => onDone()} /></div>
    </form>`
}
