// One more criterion: its name and the words for 0 and for 10, all three required.
import { html, say, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { useDraft } from './drafts.js'

const WORDS = ['name', 'low', 'high', 'sentence']

/** `onAdd(criterion)` answers as `onSend` does; the draft stays until it is accepted. */
export function NewCriterion({ step, onAdd }) {
  const fields = Object.fromEntries(WORDS.map((name) => [name, useDraft(`criterion.${step.id}.${name}`)]))
  const [tried, trying] = useState(false)
  const form = useRef()
  const missing = (name) => tried && name !== 'sentence' && !fields[name][0].trim()
  async function add(event) {
    event.preventDefault()
    trying(true)
    const row = Object.fromEntries(WORDS.map((name) => [name, fields[name][0].trim()]))
    const lacking = WORDS.find((name) => name !== 'sentence' && !row[name])
    if (lacking) {
      say(t('facilitator.criterion.lacking', { field: t(`facilitator.criterion.${lacking}`) }))
      return form.current.elements[lacking].focus()
    }
    const answer = await onAdd({ ...row, weight: 1, high_is_good: true })
    if (!answer.ok) return
    for (const name of WORDS) fields[name][2]()
    trying(false)
    form.current?.elements.name.focus()
  }
  return html`
    <form class="criterion new" ref=${form} onSubmit=${add} noValidate aria-label=${t('facilitator.criterion.add')}>
      <div class="fields">${WORDS.map((name) => html`<label key=${name} class=${`field ${name}`}><span class="label">${t(`facilitator.criterion.${name}`)}</span>
        <input type="text" name=${name} required=${name !== 'sentence'} value=${fields[name][0]} placeholder=${t(`facilitator.criterion.${name}.example`)} aria-invalid=${missing(name) || undefined}
          onInput=${(event) => fields[name][1](event.target.value)} />
        ${missing(name) && html`<span class="wrong">${t('facilitator.criterion.required')}</span>`}</label>`)}</div>
      <div class="acts"><button class="button quiet small strong">${t('facilitator.criterion.add')}</button></div>
    </form>`
}
