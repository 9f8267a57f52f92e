// Which step is on show: the one that the room is at, or another one that was chosen here.
import { html, icon, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'

const OWN_WITHIN_MS = 5000

/** What makes the room go on to another step. */
export const GOES_ON = ['step.open', 'step.close', 'step.reopen']

/** Whether somebody types in the step on show, or has chosen something there. */
export const busy = () => {
  const body = document.getElementById('stage-body')
  if (!body) return false
  const { activeElement } = document
  return Boolean(body.querySelector('[data-held]')
    || (body.contains(activeElement) && activeElement.matches('textarea, select, input:not([type=checkbox], [type=radio])')))
}

/**
 * `{step, choose(id), behind, mine()}`. The page follows what this one does (`mine()` says so); what another
 * facilitator does never takes a text or a choice from under one's hands: then `behind` is the step to go to.
 */
export function useFollowed(room) {
  const [, redraw] = useState(0)
  const at = useRef({ place: null, now: null, chosen: null, behind: false })
  const own = useRef(-Infinity)
  const now = room.open ?? room.current
  const place = `${room.workshop.current} ${room.open?.id}`
  if (at.current.place !== place) {
    const before = at.current
    const stays = before.place !== null && performance.now() - own.current > OWN_WITHIN_MS && busy()
    const shown = before.chosen ?? before.now
    at.current = { place, now: now?.id, chosen: stays && shown !== now?.id ? shown : null, behind: stays && shown !== now?.id }
  }
  const choose = (id) => { at.current = { ...at.current, chosen: id, behind: false }; redraw((n) => n + 1) }
  const step = (at.current.chosen && room.step(at.current.chosen)) || now || room.steps[0] || null
  return { step, choose, behind: at.current.behind && step !== now ? now : null, mine: () => { own.current = performance.now() } }
}

export const Behind = ({ now, onGo }) => html`
  <p class="strip behind">${icon('info')} <span>${t('facilitator.behind', { title: now.title, state: t(`facilitator.state.${now.state}`) })}</span>
    <${Act} className="strong" name=${t('facilitator.behind.go')} onClick=${onGo} /></p>`
