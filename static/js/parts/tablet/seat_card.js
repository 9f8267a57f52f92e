// One seat: its number is the button; the rest (a phone, somebody who leaves) is in a fold.
import { html, icon } from '../../lib/ui.js'
import { foreign, buttonName, t, tn } from '../../lib/words.js'
import { hasLeft, isFinished } from './sheets.js'

export function SeatCard({ seat, room, last, onTake, onPhone, onProfile, onLeft }) {
  const { workshop, step } = room
  const number = { seat: seat.seat }
  if (hasLeft(seat)) {
    return html`<li class="card seat left"><p class="seat-name">${icon('user')} ${t('tablet.score.seat', number)}</p>
      <p class="soft">${t('tablet.score.has_left')}</p>
      <button type="button" class="button quiet small" aria-label=${buttonName(t('tablet.score.is_back'), t('tablet.score.back_label', number))} onClick=${() => onLeft(false)}>${t('tablet.score.is_back')}</button></li>`
  }
  const profile = (workshop.profiles || []).find((each) => each.id === seat.profile)
  const criteria = step.criteria || []
  const ledDone = step.led_idea && criteria.length > 0 && criteria.every((criterion) => seat.scored.has(`${step.led_idea}.${criterion.id}`))
  const finished = step.settings.led ? ledDone : isFinished(seat)
  return html`<li class=${`card seat${finished ? ' finished' : ''}`}>
    <button type="button" class="take" onClick=${() => onTake(seat)}>
      <span class="seat-name">${icon('user')} ${t('tablet.score.seat', number)}</span>
      ${profile ? html`<span class="seat-profile" lang=${foreign()}>${profile.name}</span>` : null}
      <span class="seat-progress"><progress max=${seat.of || 1} value=${seat.scored.size} aria-hidden="true"></progress>
        <span>${finished ? html`${icon('circle-check')} ${t(step.settings.led ? 'tablet.score.led_scored' : 'tablet.score.finished')}` : tn('tablet.score.progress', seat.scored.size, { of: seat.of })}</span></span>
    </button>
    <details class="more"><summary>${t('tablet.score.more')} <span class="visually-hidden">${t('tablet.score.seat', number)}</span></summary>
      <div class="acts">
        <button type="button" class="button quiet small" onClick=${() => onPhone(seat)}>${icon('qr-code')} ${t('tablet.phone.go')}</button>
        ${onProfile ? html`<button type="button" class="button quiet small" onClick=${() => onProfile(seat)}>${t('tablet.profile.change')}</button>` : null}
        ${last ? null : html`<button type="button" class="button quiet small" onClick=${() => onLeft(true)}>${icon('log-out')} ${t('tablet.score.leaves')}</button>`}
      </div>
    </details>
  </li>`
}
