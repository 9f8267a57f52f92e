// After a score step is closed: shown all at once, or idea by idea, criterion by criterion, for the room to talk of each.
import { html, icon, useState } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { Scrolls } from '../shared/score/scrolls.js'
import { useKeys } from './keys.js'
import { Act, langOf, textOf } from './marks.js'
import { ideasOf } from './room.js'
import { leads } from './role.js'

const ALL = null

/** What was shown already: `has(idea, criterion)`; the whole of an idea holds all its criteria. */
export function shownOf(step) {
  const parts = new Set((step.shown ?? []).map(({ idea, criterion }) => `${idea}.${criterion ?? ''}`))
  const rows = step.criteria ?? []
  const has = (idea, criterion) => parts.has(`${idea}.`) || parts.has(`${idea}.${criterion}`)
  return { has, whole: (idea) => parts.has(`${idea}.`) || (rows.length > 0 && rows.every((row) => has(idea, row.id))) }
}

function Cells({ step, idea, shown, onShow }) {
  return html`${(step.criteria ?? []).map((row) => html`<td key=${row.id}>${shown.has(idea.id, row.id)
    ? html`<span class="shown">${icon('eye')}<span class="visually-hidden">${t('facilitator.reveal.shown')}</span></span>`
    : html`<${Act} label=${t('facilitator.reveal.part', { number: String(idea.number), name: row.name })} disabled=${!leads}
        onClick=${() => onShow(idea.id, row.id)}>${icon('eye-off')}<//>`}</td>`)}`
}

export function ScoreReveal({ room, step, onSend }) {
  const [by, choose] = useState('idea')
  const [follow, following] = useState(true)
  const ideas = ideasOf(room, step)
  const rows = step.criteria ?? []
  const shown = shownOf(step)
  async function show(idea, criterion = ALL) {
    const answer = await onSend('step.reveal', { step: step.id, ...(idea && { idea }), ...(criterion && { criterion }) })
    if (!answer.ok || !follow) return
    await onSend('screen.arrange', { step: step.id, mode: 'histograms', ...(idea && { idea }), ...(!idea && criterion && { criterion }) })
  }
  const parts = by === 'idea' ? ideas.filter((idea) => !shown.whole(idea.id)).map((idea) => [idea.id])
    : by === 'cell' ? ideas.flatMap((idea) => rows.filter((row) => !shown.has(idea.id, row.id)).map((row) => [idea.id, row.id]))
      : rows.filter((row) => ideas.some((idea) => !shown.has(idea.id, row.id))).map((row) => [ALL, row.id])
  const next = () => (parts.length && leads ? show(...parts[0]) : false)
  useKeys({ n: next })
  return html`
    <div class="scroll reveal" tabindex="0">
      <p class="strip warn">${icon('eye-off')} <strong>${t(room.tally(step.id) && !room.tally(step.id).partial ? 'facilitator.tally.hidden'
        : step.shown?.length ? 'facilitator.reveal.rest_hidden' : 'facilitator.reveal.hidden')}</strong></p>
      <div class="acts">
        <label class="by">${t('facilitator.reveal.by')}
          <select value=${by} onChange=${(event) => choose(event.target.value)}>${['idea', 'criterion', 'cell'].map((one) =>
            html`<option key=${one} value=${one}>${t(`facilitator.reveal.by.${one}`)}</option>`)}</select></label>
        <${Act} className="strong" keyed="N" disabled=${!parts.length || !leads} name=${t('facilitator.reveal.next')} onClick=${next} />
        <label class="yes"><input type="checkbox" checked=${follow} onChange=${(event) => following(event.target.checked)} />
          <span>${t('facilitator.reveal.follow')}</span></label></div>
      <${Scrolls} size="facilitator" title=${t('score.mode.table')}><table class="parts"><caption class="visually-hidden">${t('facilitator.reveal.caption')}</caption><thead><tr><th scope="col">${t('facilitator.tally.idea')}</th><th scope="col">${t('facilitator.reveal.whole')}</th>
        ${rows.map((row) => html`<th scope="col" key=${row.id} lang=${foreign()}>${row.name}</th>`)}</tr></thead>
        <tbody>${ideas.map((idea) => html`<tr key=${idea.id} class=${shown.whole(idea.id) ? 'seen' : ''}>
          <th scope="row"><span class="number">${idea.number}</span> <span lang=${langOf(idea)}>${textOf(idea)}</span></th>
          <td>${shown.whole(idea.id) ? html`<span class="shown">${icon('eye')}<span class="visually-hidden">${t('facilitator.reveal.shown')}</span></span>`
            : html`<${Act} name=${t('facilitator.reveal.idea')} label=${t('facilitator.reveal.idea.named', { number: String(idea.number) })}
              disabled=${!leads} onClick=${() => show(idea.id)} />`}</td>
          <${Cells} step=${step} idea=${idea} shown=${shown} onShow=${show} /></tr>`)}</tbody></table><//>
    </div>`
}
