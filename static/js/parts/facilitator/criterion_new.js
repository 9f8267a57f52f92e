// One more criterion: its name and the words for 0 and for 10, all three required.
import { html, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { useDraft } from './drafts.js'

const WORDS = ['name', 'low', 'high', 'sentence']

/** `onAdd(criterion)` answers as `onSend` does; the draft stays until it is accepted. */
export function NewCriterion({ step, onAdd }) {
  const fields = Object.fromEntries(WORDS.map((name) => [name, useDraft(`criterion.${step.id}.${name}`)]))
  const [tried, trying] = useState(false)
  const first = useRef()
  const missing = (name) => tried && name !== 'sentence' && !fields[name][0].trim()
  async function add(event) {
    event.preventDefault()
    trying(true)
    const row = Object.fromEntries(WORDS.map((name) => [name, fields[name][0].trim()]))
    if (!row.name || !row.low || !row.high) return
    const answer = await onAdd({ ...row, weight: 1, high_is_good: true })
    if (!answer.ok) return
    for (const name of WORDS) fields[name][2]()
    trying(false)
    first.current?.querySelector('input')?.focus()
  }
  return html`
    <form class="criterion new" ref=${first} onSubmit=${add} aria-label=${t('facilitator.criterion.add')}>
      <div class="fields">${WORDS.map((name) => html`<label key=${name} class=${`field ${name}`}><span class="label">${t(`facilitator.criterion.${name}`)}</span>
        <input type="text" value=${fields[name][0]} placeholder=${t(`facilitator.criterion.${name}.example`)} aria-invalid=${missing(name) || undefined}
          onInput=${(event) => fields[name][1](event.target.value)} />
        ${missing(name) && html`<span class="wrong">${t('facilitator.criterion.required')}</span>`}</label>`)}</div>
      <div class="acts"><button class="button quiet small strong">${t('facilitator.criterion.add')}</button></div>
    </form>`
}
