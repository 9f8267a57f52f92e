// "Score": people take their seats in turn on one tablet. Who sits is known to this page alone, so
// that a reload shows the seats again, and what a seat scored is known to nobody.
import { html, useEffect, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { toast } from '../shared/toast.js'
import { Done } from './done.js'
import { PhoneRest } from './phone_rest.js'
import { ProfileChoice } from './profile_choice.js'
import { ScoreStart } from './score_start.js'
import { ScoreSheet } from './score_sheet.js'
import { SeatList } from './seat_list.js'
import { hasLeft, isFinished } from './sheets.js'
import { WhoSees } from './who_sees.js'

export function ScoreStep({ room, onSend, onAsk }) {
  const { step, score, workshop, me } = room
  const [taken, setTaken] = useState(null)
  const [started, setStarted] = useState(false)
  const [silent, setSilent] = useState(() => new Set())
  const { seats, alone } = score
  const seat = alone ? seats[0] : seats.find((each) => each.id === taken && !hasLeft(each))
  const handOn = () => { setTaken(null); scrollTo({ top: 0 }) }
  useEffect(() => { if (taken && !seat) setTaken(null) }, [taken, seat])

  const entered = seats.some((each) => each.scored.size)
  const here = seats.filter((each) => !hasLeft(each))
  const done = me.member ? null : html`<${Done} done=${room.done} filled=${here.length > 0 && here.every(isFinished)} note=${t(alone ? 'tablet.score.done_note_one' : 'tablet.score.done_note')}
    onDone=${(wished) => onSend('step.done', { step: step.id, done: wished })} />`
  const sees = html`<${WhoSees} step=${step} entered=${entered} />`

  // One score for all, and this phone isn't where it is given.
  if (!seat && me.member) return html`<${PhoneRest} room=${room} />`
  if (!seat) {
    return alone ? html`<main class="stage"><p class="soft">${t('tablet.loading')}</p></main>`
      : html`<${SeatList} room=${room} onTake=${(one) => setTaken(one.id)} onSend=${onSend} onAsk=${onAsk} sees=${sees}>${done}<//>`
  }
  // Said before the first entry, where it moves no scale from under a hand.
  if (alone && !entered && !started) return html`<${ScoreStart} step=${step} one=${score.one} onStart=${() => setStarted(true)}>${sees}<//>`
  const asks = !alone && workshop.profiles?.length && !seat.profile && !silent.has(seat.id)
  if (asks) {
    return html`<main class="stage calm"><${ProfileChoice} profiles=${workshop.profiles} title=${t('tablet.profile.seat', { seat: seat.seat })}
      onChoose=${(profile) => onSend('group.profile', { profile, member: seat.id })}
      onSkip=${() => setSilent(new Set([...silent, seat.id]))} onCancel=${handOn} /></main>`
  }
  return html`<${ScoreSheet} key=${seat.id} room=${room} seat=${seat} onSend=${onSend} onHandOn=${alone ? null : handOn}
    onMoved=${(to) => { toast(t('tablet.score.moved')); setTaken(to) }}>${alone ? html`${sees}${done}` : null}<//>`
}
