// How far an open score step is, group by group and seat by seat: that they scored, never what.
import { html, icon, useState } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Act, Sticker } from './marks.js'
import { activeGroups } from './room.js'
import { SeatPanel } from './seat_panel.js'
import { Seats, seatName, unfinished } from './seats.js'
import { Bar } from './vote_progress.js'

/** Past so many names a list says nothing: a number does. */
const NAMED = 10

/** Who is still waited for: nobody of a group that says it is done, whatever it left out. */
function Missing({ groups }) {
  const missing = groups.filter((group) => !group.done).flatMap((group) => unfinished(group).map((seat) => seatName(group, seat)))
  if (!missing.length) {
    const all = groups.every((group) => !unfinished(group).length)
    return html`<p class="fine">${icon('circle-check')} ${t(all ? 'facilitator.score.nobody_missing' : 'facilitator.score.nobody_awaited')}</p>`
  }
  const named = missing.length <= NAMED ? missing.join(' · ') : tn('facilitator.score.missing', missing.length)
  return html`<p class="missing"><strong>${t('facilitator.score.waited_for')}</strong> ${named}</p>`
}

export function ScoreProgress({ room, step, onSend }) {
  const [opened, open] = useState(null)
  const progress = room.progress(step.id)
  const groups = activeGroups(room).filter((group) => group.seats?.length)
  const group = groups.find((one) => one.seats.some((seat) => seat.id === opened))
  return html`
    <div class="scroll scoring" tabindex="0">
      ${progress && html`<div class="gauges">
        <${Bar} name=${t('facilitator.score.finished')} n=${progress.finished ?? 0} of=${progress.members ?? 0} />
        <${Bar} name=${t('facilitator.score.scores')} n=${progress.scores ?? 0} of=${progress.possible ?? 0} /></div>`}
      ${groups.length > 0 && html`<${Missing} groups=${groups} />`}
      ${group && html`<${SeatPanel} key=${opened} room=${room} step=${step} group=${group} seat=${group.seats.find((one) => one.id === opened)}
        onSend=${onSend} onClose=${() => open(null)} />`}
      <ul class="by-group">${groups.map((one) => html`<li key=${one.id}>
        <${Sticker} group=${one} /><span class="name" lang=${foreign()}>${one.name}</span>
        <${Seats} group=${one} opened=${opened} onOpen=${(seat) => open(seat.id === opened ? null : seat.id)} />
        ${one.done && html`<span class="done">${icon('check')} ${t('facilitator.group.done')}</span>`}</li>`)}</ul>
      ${groups.length === 0 && html`<p class="none">${t('facilitator.score.nobody')}</p>`}
      <p class="soft">${t('facilitator.score.no_value')}</p>
    </div>`
}
