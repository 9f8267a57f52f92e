// Weights on trial: moved here, seen on the screen as a trial; the announced order stays the result.
import { html, icon, useEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { arranging } from './arrange.js'
import { Act, langOf, textOf } from './marks.js'

const SMALL = 10
const LARGE = 100

/** The last value alone is sent while one is under way: a slider says more than a line can carry. */
function useLatest(send) {
  const state = useRef({ busy: false, waiting: undefined })
  const push = async (value) => {
    if (state.current.busy) { state.current.waiting = value; return }
    state.current.busy = true
    await send(value)
    state.current.busy = false
    const { waiting } = state.current
    if (waiting === undefined) return
    state.current.waiting = undefined
    push(waiting)
  }
  return push
}

function Moved({ room, tally }) {
  const { trial } = tally
  // By mean, whatever orders the result: a trial of weights compares means with means.
  const announced = new Map(tally.rows.map((row) => [row.idea, 1 + tally.rows.filter((other) => (other.mean ?? -1) > (row.mean ?? -1)).length]))
  const changed = trial.rows.filter((row) => announced.get(row.idea) !== row.rank)
  return html`
    <p class=${trial.holds ? 'fine' : 'warned'} role="status">${icon(trial.holds ? 'circle-check' : 'triangle-alert')}
      ${trial.holds ? t('facilitator.trial.holds') : tn('facilitator.trial.falls', changed.length)}</p>
    ${!trial.holds && html`<ol class="moved">${trial.rows.map((row) => {
      const before = announced.get(row.idea)
      const idea = room.idea(row.idea)
      const way = row.rank < before ? 'up' : row.rank > before ? 'down' : 'same'
      return html`<li key=${row.idea} class=${way}><b>${row.rank}</b> <span lang=${idea && langOf(idea)}>${idea ? textOf(idea) : row.idea}</span>
        <small>${way === 'same' ? t('facilitator.trial.same') : t(`facilitator.trial.${way}`, { before })}</small></li>`
    })}</ol>`}`
}

export function Weights({ room, step, tally, onSend }) {
  const rows = step.criteria ?? []
  const arrange = arranging(step, onSend)
  const announced = Object.fromEntries(rows.map((row) => [row.id, row.weight]))
  const [moving, move] = useState(null)
  const onTrial = Boolean(step.display?.weights)
  const [open, unfold] = useState(onTrial)
  // Ended here or by another who leads: the sliders are back.
  useEffect(() => { if (!onTrial) move(null) }, [onTrial])
  const push = useLatest((weights) => arrange({ weights }))
  const weights = moving ?? step.display?.weights ?? announced
  const most = Math.max(...Object.values(announced), ...Object.values(weights)) > SMALL ? LARGE : SMALL
  const set = (id) => (event) => {
    const now = { ...announced, ...weights, [id]: Number(event.target.value) }
    move(now)
    // All at zero weighs nothing: the last one stays.
    if (Object.values(now).some(Boolean)) push(now)
  }
  const end = () => { move(null); return arrange({ weights: null }) }
  if (rows.length < 2) return null
  return html`
    <details class=${`weights ${onTrial ? 'trial' : ''}`} open=${open} onToggle=${(event) => unfold(event.target.open)}>
      <summary>${icon('sliders-horizontal')} ${t('facilitator.trial')} ${onTrial && html`<span class="chip warn">${t('facilitator.trial.on')}</span>`}</summary>
      <p class="acts soft"><span>${t('facilitator.trial.means')}</span>${onTrial && html`<${Act} name=${t('facilitator.trial.end')} onClick=${end} />`}</p>
      ${rows.map((row) => html`<label key=${row.id} class="slider"><span lang=${foreign()}>${row.name}</span>
        <input type="range" min="0" max=${most} step="1" value=${weights[row.id] ?? row.weight} onInput=${set(row.id)} />
        <output>${weights[row.id] ?? row.weight}</output>
        <small class="soft">${t('facilitator.trial.announced', { n: row.weight })}</small></label>`)}
      ${onTrial && tally?.trial && html`<${Moved} room=${room} tally=${tally} />`}
    </details>`
}
