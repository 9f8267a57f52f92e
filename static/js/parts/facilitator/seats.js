// Seats as small rings: not begun, partly, all scored, left. A touch opens what can be done with one.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'

export const standingOf = (seat) => (seat.state === 'left' ? 'left'
  : seat.of > 0 && seat.scored >= seat.of ? 'all' : seat.scored > 0 ? 'part' : 'none')

/** Those who are here and have not scored everything. */
export const unfinished = (group) => (group.seats ?? []).filter((seat) => ['none', 'part'].includes(standingOf(seat)))

export const seatName = (group, seat) => t('facilitator.seat', { name: group.name, seat: String(seat.seat) })

const says = (seat) => (seat.state === 'left' ? t('facilitator.seat.left')
  : tn('facilitator.seat.scored', seat.scored, { of: seat.of }))

/** `onOpen(seat)`, or none where they are only looked at. */
export function Seats({ group, onOpen, opened = null }) {
  if (!group.seats?.length) return null
  return html`<span class="seats">${group.seats.map((seat) => {
    const name = `${seatName(group, seat)} · ${says(seat)}`
    const ring = html`<i style=${{ '--part': seat.of ? seat.scored / seat.of : 0 }}></i>`
    return onOpen
      ? html`<button key=${seat.id} type="button" class=${`seat ${standingOf(seat)}`} aria-label=${name} title=${name}
          aria-pressed=${opened === seat.id} onClick=${() => onOpen(seat)}>${ring}<b>${seat.seat}</b></button>`
      : html`<span key=${seat.id} class=${`seat ${standingOf(seat)}`} title=${name}>${ring}<b>${seat.seat}</b></span>`
  })}</span>`
}
