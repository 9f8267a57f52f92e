// Whose turn is it? A button for each seat; what a seat scored is nowhere on this page.
import { html, icon, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { toast } from '../shared/toast.js'
import { PhoneInvite } from './phone_invite.js'
import { ProfileChoice } from './profile_choice.js'
import { SeatCard } from './seat_card.js'
import { hasLeft } from './sheets.js'

const MOST_MEMBERS = 12

export function SeatList({ room, onTake, onSend, onAsk, sees, children }) {
  const { score, workshop, step } = room
  const [phone, setPhone] = useState(null)
  const [says, setSays] = useState(null)
  const head = useRef(null)
  const opened = useRef(false)
  // Back from a sheet, from here one goes on; at first the page begins at its top as any other.
  useLayoutEffect(() => { if (opened.current) head.current?.focus({ preventScroll: true }); opened.current = true }, [phone, says])
  useLayoutEffect(() => { if (document.activeElement === document.body) head.current?.focus({ preventScroll: true }) }, [])
  const leave = (seat, left) => {
    onSend('member.leave', { member: seat.id, left })
    // A seat without a score goes from the page at once: this is its way back.
    if (left) toast(t('tablet.score.left_said', { seat: seat.seat }), { action: t('common.undo'), onAction: () => leave(seat, false) })
  }
  const here = score.seats.filter((seat) => !hasLeft(seat))
  if (phone) return html`<main class="stage calm"><${PhoneInvite} seat=${phone} onAsk=${onAsk} onClose=${() => setPhone(null)} /></main>`
  if (says) {
    return html`<main class="stage calm"><${ProfileChoice} profiles=${workshop.profiles} chosen=${says.profile} title=${t('tablet.profile.seat', { seat: says.seat })}
      onChoose=${(profile) => { onSend('group.profile', { profile, member: says.id }); setSays(null) }}
      onSkip=${() => { if (says.profile) onSend('group.profile', { profile: null, member: says.id }); setSays(null) }} onCancel=${() => setSays(null)} /></main>`
  }
  return html`<main class="stage scoring seats-page">
    <div><h2 ref=${head} tabindex="-1">${t('tablet.score.who')}</h2><p class="soft">${t(step.settings.led ? 'tablet.score.who_led' : 'tablet.score.who_help')}</p></div>
    <div class="beside-seats">${sees}</div>
    <ul class="seats">${score.seats.map((seat) => html`<${SeatCard} key=${seat.id} seat=${seat} room=${room} last=${here.length === 1}
      onTake=${onTake} onPhone=${setPhone} onProfile=${workshop.profiles?.length ? setSays : null}
      onLeft=${(left) => leave(seat, left)} />`)}
      ${here.length < MOST_MEMBERS ? html`<li><button type="button" class="button quiet add-seat" onClick=${() => onSend('group.resize', { members: here.length + 1 })}>
        ${icon('user-plus')} ${t('tablet.score.add_seat')}</button></li>` : null}
    </ul>
    <div class="beside-seats">${children}</div>
  </main>`
}
