// Entering in a group's name (a dead tablet, a table on paper): an idea, points, scores, "done".
import { html, say, useEffect, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Act, langOf, textOf } from './marks.js'
import { Add } from './panel_add.js'
import { JUDGING, ideasOf, stepForIdeas } from './room.js'
import { ScoreFor } from './score_for.js'
import { seatName } from './seats.js'

function Points({ group, room, step, onSend }) {
  const [number, type] = useState('')
  const [points, give] = useState('')
  const idea = ideasOf(room, step).find((one) => one.number === Number(number))
  const missing = number !== '' && !idea
  useEffect(() => { if (missing) say(t('facilitator.enter.no_such')) }, [missing])
  async function set(event) {
    event.preventDefault()
    if (!idea || points.trim() === '') return
    const payload = { step: step.id, idea: idea.id, points: Number(points), group: group.id }
    const answer = await onSend('points.set', payload, {
      said: t('facilitator.said.points', { name: group.name, number: String(idea.number), points: Number(points) }),
    })
    if (!answer.ok) return
    type('')
    give('')
    event.target.querySelector('input')?.focus()
  }
  return html`
    <form class="points-for" onSubmit=${set}>
      <label><span>${t('facilitator.enter.number')}</span>
        <input type="text" inputmode="numeric" value=${number} aria-invalid=${missing ? 'true' : undefined} aria-describedby="points-for-says" onInput=${(event) => type(event.target.value.trim())} /></label>
      <label><span>${t('facilitator.enter.points')}</span>
        <input type="text" inputmode="numeric" value=${points} onInput=${(event) => give(event.target.value.trim())} /></label>
      <button class="button quiet small strong" disabled=${!idea || points === ''}>${t('facilitator.enter.give')}</button>
      <p class="soft" id="points-for-says" lang=${!missing && idea ? langOf(idea) : undefined}>${missing ? t('facilitator.enter.no_such') : idea ? textOf(idea) : Number.isInteger(group.left) ? tn('facilitator.group.left', group.left) : ''}</p>
    </form>`
}

/** Seat by seat, as on a sheet of paper. */
function Scores({ group, room, step, onSend }) {
  const seats = (group.seats ?? []).filter((seat) => seat.state === 'here')
  const [chosen, choose] = useState(seats[0]?.id)
  const seat = seats.find((one) => one.id === chosen) ?? seats[0]
  if (!seat) return null
  return html`
    ${seats.length > 1 && html`<label class="line"><span>${t('facilitator.enter.seat')}</span>
      <select value=${seat.id} onChange=${(event) => choose(event.target.value)}>
        ${seats.map((one) => html`<option key=${one.id} value=${one.id}>${one.seat}</option>`)}</select></label>`}
    <${ScoreFor} key=${seat.id} room=${room} step=${step} group=${group} seat=${seat} onSend=${onSend} />`
}

export function EnterFor({ group, room, acts, onSend }) {
  // A table on paper may hand its ideas in after the step, as long as no vote is open.
  const step = JUDGING.includes(room.open?.kind) ? room.open : stepForIdeas(room, room.open)
  if (!step || (step.kind === 'ideas' ? step.state === 'prepared' : step !== room.open)) {
    return html`<p class="soft">${t('facilitator.enter.closed')}</p>`
  }
  const done = () => onSend('step.done', { step: step.id, done: !group.done, group: group.id }, {
    said: t(group.done ? 'facilitator.said.not_done' : 'facilitator.said.done', { name: group.name }),
    undo: [['step.done', { step: step.id, done: Boolean(group.done), group: group.id }]],
  })
  return html`
    <section class="enter" aria-label=${t('facilitator.enter', { name: group.name })}>
      <h3>${t('facilitator.enter', { name: group.name })}</h3>
      ${step.kind === 'ideas' ? html`<${Add} room=${room} step=${step} acts=${acts} group=${group.id} />`
        : step.kind === 'score' ? html`<${Scores} group=${group} room=${room} step=${step} onSend=${onSend} />`
          : html`<${Points} group=${group} room=${room} step=${step} onSend=${onSend} />`}
      ${step === room.open && html`<${Act} pressed=${Boolean(group.done)} name=${t('facilitator.enter.done')} onClick=${done} />`}
    </section>`
}
