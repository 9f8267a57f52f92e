// One person's sheet: one idea after the other, in an order of their own, or the idea that is led.
import { html, icon, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { StepHead } from './step_name.js'
import { IdeaToScore } from './idea_to_score.js'
import { SheetEnd } from './sheet_end.js'
import { WrongSeat } from './wrong_seat.js'

export function ScoreSheet({ room, seat, onSend, onHandOn, onMoved, children }) {
  const { step, score } = room
  const { scored } = seat
  const criteria = step.criteria || []
  const { led } = step.settings
  const ideas = (led ? [step.led_idea] : seat.order).map((id) => room.ideas.get(id)).filter(Boolean)
  const isOpen = (idea) => criteria.some((criterion) => !scored.has(`${idea.id}.${criterion.id}`))
  const firstOpen = () => (ideas.find(isOpen) || ideas[0])?.id ?? null
  const [on, setOn] = useState(firstOpen)
  const [over, setOver] = useState(false)
  // The idea that one was on may have been set aside.
  const at = Math.max(0, ideas.findIndex((idea) => idea.id === on))
  const idea = ideas[at]
  const go = (to) => { setOver(to >= ideas.length); if (to < ideas.length) setOn(ideas[Math.max(0, to)].id) }

  const onScore = (scoredIdea, criterion, value) =>
    onSend('score.set', { step: step.id, idea: scoredIdea.id, criterion: criterion.id, member: seat.id, value })
  const nothing = idea && criteria.every((criterion) => !scored.has(`${idea.id}.${criterion.id}`))
  const foot = html`<div class="sheet-foot">
    ${led ? (onHandOn ? html`<button type="button" class="button large" onClick=${onHandOn}>${icon('users')} ${t('tablet.score.hand_on')}</button>` : html`<p class="soft">${t('tablet.score.led')}</p>`) : html`
      <button type="button" class="button quiet" disabled=${at === 0} onClick=${() => go(at - 1)}>${icon('arrow-left')} ${t('tablet.score.previous')}</button>
      <button type="button" class=${`button large ${nothing ? 'quiet' : ''}`} onClick=${() => go(at + 1)}>
        ${t(nothing ? 'tablet.score.skip' : at === ideas.length - 1 ? 'tablet.score.finish' : 'tablet.score.next')} ${icon('arrow-right')}</button>`}
  </div>`
  const name = score.one ? t('tablet.score.for_group') : score.alone ? '' : t('tablet.score.seat', { seat: seat.seat })
  return html`<main class="stage scoring">
    <div class="sheet-head">
      ${name ? html`<h2 class="seat-name">${icon('user')} ${name}</h2>` : html`<${StepHead} step=${step} />`}
      <p class="sheet-progress"><progress max=${seat.of || 1} value=${scored.size} aria-hidden="true"></progress>
        <span>${tn('tablet.score.progress', scored.size, { of: seat.of })}</span></p>
      ${onHandOn && !led ? html`<button type="button" class="button quiet" onClick=${onHandOn}>${icon('users')} ${t('tablet.score.hand_on')}</button>` : null}
    </div>
    ${!criteria.length || !ideas.length
      ? html`<p class="soft none-yet">${t(led ? 'tablet.score.led_wait' : 'tablet.score.empty')}</p>`
      : over
        ? html`<${SheetEnd} seat=${seat} left=${ideas.filter(isOpen).length} onHandOn=${onHandOn} onBack=${() => go(ideas.length - 1)}
            onOpen=${() => { setOver(false); setOn(firstOpen()) }}>${children}<//>`
        : html`<${IdeaToScore} key=${`${seat.id} ${idea.id}`} idea=${idea} criteria=${criteria} scored=${scored} onScore=${onScore} foot=${foot}
            place=${led ? t('tablet.score.led') : t('tablet.score.place', { at: at + 1, of: ideas.length })} />`}
    ${!score.alone && scored.size ? html`<${WrongSeat} seat=${seat} seats=${score.seats} onMove=${(to) => onSend('score.move', { step: step.id, member: seat.id, to }).then((answer) => { if (answer.ok) onMoved(to) })} />` : null}
    ${over ? null : html`<div class="beside-sheet">${children}</div>`}
  </main>`
}
