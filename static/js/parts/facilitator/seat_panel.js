// One seat: who left and comes back, a sheet entered in the wrong seat, a profile, scores entered in its name.
import { html, icon, useLayoutEffect, useRef } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { Act } from './marks.js'
import { leads } from './role.js'
import { ScoreFor } from './score_for.js'
import { seatName } from './seats.js'
import { useChosen } from './settings_fields.js'

function Swap({ step, group, seat, onSend }) {
  const others = group.seats.filter((one) => one.id !== seat.id && one.state === 'here')
  if (!others.length || step.settings?.one_per_group) return null
  const swap = (to) => onSend('score.move', { step: step.id, member: seat.id, to: to.id, group: group.id }, {
    said: t('facilitator.said.swapped', { name: group.name, one: String(seat.seat), other: String(to.seat) }),
    undo: [['score.move', { step: step.id, member: to.id, to: seat.id, group: group.id }]],
  })
  return html`<div class="acts"><span>${t('facilitator.seat.swap')}</span>${others.map((one) => html`<${Act} key=${one.id} name=${String(one.seat)}
    label=${t('facilitator.seat.swap.named', { one: String(seat.seat), other: String(one.seat) })} onClick=${() => swap(one)} />`)}</div>`
}

function Profile({ room, group, seat, onSend }) {
  const profiles = room.workshop.profiles ?? []
  const [shown, choose] = useChosen(seat.profile ?? '', (id) => onSend('group.profile', { group: group.id, member: seat.id, profile: id || null }, {
    said: t('facilitator.said.profile', { name: seatName(group, seat) }),
    undo: [['group.profile', { group: group.id, member: seat.id, profile: seat.profile ?? null }]],
  }))
  if (!profiles.length) return null
  return html`<label class="line"><span>${t('facilitator.profile')}</span>
    <select value=${shown} onChange=${(event) => choose(event.target.value)}><option value="">${t('facilitator.profile.none')}</option>
      ${profiles.map((one) => html`<option key=${one.id} value=${one.id} lang=${foreign()}>${one.name}</option>`)}</select></label>`
}

export function SeatPanel({ room, step, group, seat, onSend, onClose }) {
  const head = useRef()
  useLayoutEffect(() => head.current.querySelector('button')?.focus(), [])
  const left = seat.state === 'left'
  const leave = () => onSend('member.leave', { member: seat.id, left: !left, group: group.id }, {
    said: t(left ? 'facilitator.said.back' : 'facilitator.said.left_seat', { name: seatName(group, seat) }),
    undo: [['member.leave', { member: seat.id, left, group: group.id }]],
  })
  const escape = (event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); onClose() } }
  return html`
    <section class="panel seat-panel" aria-label=${seatName(group, seat)} onKeyDown=${escape}>
      <header class="acts" ref=${head}><h3>${seatName(group, seat)}</h3><span class="push"></span>
        ${leads && html`<${Act} name=${t(left ? 'facilitator.seat.is_back' : 'facilitator.seat.leaves')} onClick=${leave}>${icon(left ? 'log-in' : 'log-out')}<//>`}
        <${Act} name=${t('facilitator.close')} keyed=${t('facilitator.key.escape')} onClick=${onClose} /></header>
      ${leads && step.state === 'open' && html`<${Swap} step=${step} group=${group} seat=${seat} onSend=${onSend} />`}
      ${leads && html`<${Profile} room=${room} group=${group} seat=${seat} onSend=${onSend} />`}
      ${step.state === 'open' && !left && html`<${ScoreFor} room=${room} step=${step} group=${group} seat=${seat} onSend=${onSend} />`}
    </section>`
}
