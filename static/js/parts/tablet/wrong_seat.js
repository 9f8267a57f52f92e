// A sheet entered in the wrong seat: the two sheets change places whole, and nobody sees either.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

export function WrongSeat({ seat, seats, onMove }) {
  const others = seats.filter((each) => each.id !== seat.id)
  if (!others.length) return null
  return html`<details class="more wrong-seat"><summary>${t('tablet.score.wrong_seat')}</summary>
    <p class="soft">${t('tablet.score.wrong_seat_help')}</p>
    <div class="inline">${others.map((each) => html`<button type="button" class="button quiet" key=${each.id} onClick=${() => onMove(each.id)}>
      ${icon('arrow-right')} ${t('tablet.score.move_to', { seat: each.seat })}</button>`)}</div>
  </details>`
}
