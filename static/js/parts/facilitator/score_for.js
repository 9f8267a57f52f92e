// Scores entered in somebody's name, from a sheet of paper: the idea's number, then a number for each criterion.
import { html, useRef, useState } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { langOf, textOf } from './marks.js'
import { ideasOf } from './room.js'

const read = (text) => (/^\s*(10|\d)\s*$/.test(text) ? Number(text) : null)

/** What is entered leaves the fields: nobody reads it here afterwards. */
export function ScoreFor({ room, step, group, seat, onSend }) {
  const ideas = ideasOf(room, step)
  const [chosen, choose] = useState(ideas[0]?.id ?? '')
  const [typed, type] = useState({})
  const form = useRef()
  const idea = ideas.find((one) => one.id === chosen)
  const rows = step.criteria ?? []
  const given = rows.filter((row) => read(typed[row.id] ?? '') !== null)
  async function set(event) {
    event.preventDefault()
    if (!idea) return
    for (const row of given) {
      const payload = { step: step.id, idea: idea.id, criterion: row.id, member: seat.id, group: group.id, value: read(typed[row.id]) }
      const answer = await onSend('score.set', payload)
      if (!answer.ok) return
    }
    type({})
    choose(ideas[ideas.indexOf(idea) + 1]?.id ?? idea.id)
    form.current?.querySelector('input')?.focus()
  }
  return html`
    <form class="score-for" ref=${form} onSubmit=${set} aria-label=${t('facilitator.enter.scores')}>
      <label class="field"><span class="label">${t('facilitator.enter.scores')}</span>
        <select value=${chosen} onChange=${(event) => choose(event.target.value)}>
          ${ideas.map((one) => html`<option key=${one.id} value=${one.id} lang=${langOf(one)}>${one.number} · ${textOf(one)}</option>`)}</select></label>
      <div class="numbers">${rows.map((row) => html`<label key=${row.id} class="field"><span class="label" lang=${foreign()}>${row.name}</span>
        <input type="text" inputmode="numeric" maxlength="2" autocomplete="off" placeholder="0–10" value=${typed[row.id] ?? ''}
          onInput=${(event) => type({ ...typed, [row.id]: event.target.value })} /></label>`)}
        <button class="button quiet small strong" disabled=${!given.length}>${t('facilitator.enter.give_scores')}</button></div>
    </form>`
}
