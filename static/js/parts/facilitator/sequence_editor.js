// The sequence as it is prepared and mended: a list that is added to, moved, copied and cut, by keys as well.
import { html, icon, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { AddStep } from './add_step.js'
import { adrift } from '../../lib/keep_focus.js'
import { useKeys } from './keys.js'
import { Act } from './marks.js'
import { StepActs, actsOfStep } from './step_acts.js'
import { useDragged } from './use_dragged.js'

export const SIGNS = { brief: 'message-circle', ideas: 'lightbulb', sort: 'combine', vote: 'sticker', score: 'sliders-horizontal', results: 'chart-bar' }
const MINUTE_S = 60

const minutesOf = (step) => Math.round((step.settings?.seconds ?? 0) / MINUTE_S)
const rowOf = (id) => document.getElementById(`step-${id}`)

function Row({ room, step, on, dragged, onChoose, onSend, onDone }) {
  const minutes = minutesOf(step)
  return html`
    <li class=${`${step.state} ${on ? 'on' : ''} ${dragged.over === step.id ? 'over' : ''}`} ...${dragged.of(step)}>
      <button type="button" class="stage" id=${`step-${step.id}`} aria-current=${on ? 'step' : undefined} onClick=${() => onChoose(step)}>
        ${icon(SIGNS[step.kind])}
        <span class="title" lang=${foreign()}>${step.title}</span>
        <span class="state">${[t(`facilitator.kind.${step.kind}`), minutes && t('facilitator.minutes', { minutes }),
          t(`facilitator.state.${step.state}`)].filter(Boolean).join(' · ')}</span>
      </button>
      ${on && (step.state === 'prepared' ? html`<${StepActs} room=${room} step=${step} onSend=${onSend} onDone=${onDone} />`
        : html`<p class="why">${icon('lock')} <span>${t(`facilitator.step.stays.${step.state}`)}</span></p>
          <${Act} name=${t('facilitator.step.copy')} label=${t('facilitator.step.copy.named', { title: step.title })}
            onClick=${async () => onDone('copy', await actsOfStep(room, step, onSend).copy())}>${icon('copy')}<//>`)}
    </li>`
}

/** `step`: the one on show; `onChoose(step)`, `onLeave()`. */
export function SequenceEditor({ room, step, onChoose, onSend, onLeave }) {
  const [adding, add] = useState(room.steps.length === 0)
  const moved = useRef(null)
  const acts = actsOfStep(room, step, onSend)
  const dragged = useDragged(room, onSend)
  const total = room.steps.reduce((sum, one) => sum + minutesOf(one), 0)
  const look = (one) => { if (one) { onChoose(one); rowOf(one.id)?.focus() } }
  const neighbour = () => room.steps[step.position + 1] ?? room.steps[step.position - 1]
  // A row that moves in the page loses the focus: it gets it back; a new one gets it first.
  useLayoutEffect(() => {
    const row = moved.current && adrift() && rowOf(moved.current)
    if (!row) return
    row.focus()
    moved.current = null
  })

  async function done(what, answer) {
    if (!answer?.ok) return
    if (what === 'copy') { moved.current = answer.result.step; return onChoose({ id: moved.current }) }
    moved.current = what === 'remove' ? neighbour()?.id : step.id
    if (what === 'remove' && neighbour()) onChoose(neighbour())
  }
  function added(id) {
    add(false)
    moved.current = id ?? step?.id
    if (id) onChoose({ id })
  }
  const does = (what) => async () => acts[what] && done(what, await acts[what]())
  const step_by = (by, what) => (event) => (event.shiftKey ? does(what)() : look(room.steps[(step?.position ?? -1) + by]))
  useKeys({
    ArrowUp: step_by(-1, 'up'), ArrowDown: step_by(1, 'down'), j: step_by(1, 'down'), k: step_by(-1, 'up'),
    n: () => add(true), c: does('copy'), Delete: does('remove'), x: does('remove'),
    e: () => document.getElementById('step-title')?.focus(), Escape: onLeave,
  })
  return html`
    <nav class="sequence editor" aria-label=${t('facilitator.sequence')}>
      <header><h2>${t('facilitator.sequence')}</h2><${Act} className="strong" keyed="D" name=${t('facilitator.prepare.done')} onClick=${onLeave} /></header>
      <ol>${room.steps.map((one) => html`<${Row} key=${one.id} room=${room} step=${one} on=${one === step} dragged=${dragged}
        onChoose=${onChoose} onSend=${onSend} onDone=${done} />`)}</ol>
      ${adding ? html`<${AddStep} room=${room} after=${step} onSend=${onSend} onDone=${added} />`
        : html`<${Act} className="bare" keyed="N" name=${t('facilitator.step.add')} onClick=${() => add(true)}>${icon('plus')}<//>`}
      ${total > 0 && html`<p class="soft">${tn('facilitator.prepare.total', total)}</p>`}
      <p class="soft keys-line">${t('facilitator.prepare.keys')}</p>
    </nav>`
}
