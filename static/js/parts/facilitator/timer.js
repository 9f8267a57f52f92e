// The open step's time, by the server's clock: start, one minute more, pause, resume, stop.
import { html, icon, say, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { clockFace } from '../shared/timer.js'
import { useKeys } from './keys.js'
import { Act, Key, acting, useTick } from './marks.js'

const MINUTE_S = 60

const leftOf = (timer, now) => (timer.ends_at ? timer.ends_at - now : timer.left_ms)

function Running({ timer, clock, onSend }) {
  useTick(250)
  const left = leftOf(timer, clock())
  const paused = !timer.ends_at
  const pause = () => onSend(paused ? 'timer.resume' : 'timer.pause')
  const extend = () => onSend('timer.extend', { seconds: MINUTE_S })
  useKeys({ t: pause, '+': extend })
  return html`
    <div class="timer" role="group" aria-label=${t('facilitator.timer')}>
      <strong role="timer" class=${left <= 0 ? 'over' : paused ? 'paused' : ''}>${clockFace(left)}</strong>
      ${left <= 0 && html`<span class="soft">${t('facilitator.timer.over')}</span>`}
      <${Act} keyed="+" onClick=${extend} name="+1 min" />
      <${Act} label=${t(paused ? 'facilitator.timer.resume' : 'facilitator.timer.pause')} keyed="T" onClick=${pause}>
        ${icon(paused ? 'play' : 'pause')}<//>
      <${Act} label=${t('facilitator.timer.stop')} onClick=${() => onSend('timer.stop')}>${icon('square')}<//>
    </div>`
}

function Ready({ step, onSend }) {
  const own = step.settings?.seconds
  const [typed, type] = useState(null)
  const [wrong, mark] = useState(false)
  const shown = typed ?? (own ? String(own / MINUTE_S) : '5')
  const start = () => {
    const seconds = Math.round(Number(shown.replace(',', '.')) * MINUTE_S)
    if (Number.isNaN(seconds)) { mark(true); return say(t('facilitator.setting.number')) }
    return onSend('timer.start', seconds === own ? {} : { seconds })
  }
  useKeys({ t: start })
  return html`
    <form class="timer" aria-label=${t('facilitator.timer')} onSubmit=${(event) => { event.preventDefault(); start() }}>
      <label><input inputmode="decimal" size="3" value=${shown} aria-label=${t('facilitator.timer.minutes')}
        aria-invalid=${wrong ? 'true' : undefined} onInput=${(event) => { type(event.target.value); mark(false) }} /> <span aria-hidden="true">min</span></label>
      <button class="button quiet small" aria-keyshortcuts=${acting('T')}>${icon('timer')}<span>${t('facilitator.timer.start')}</span>
        <${Key} of="T" /></button>
    </form>`
}

/** `step`: the open one, or null; `clock()`: the server's now. */
export function Timer({ step, clock, onSend }) {
  if (!step || step.closing_at) return html`<div class="timer"></div>`
  if (step.timer) return html`<${Running} timer=${step.timer} clock=${clock} onSend=${onSend} />`
  return html`<${Ready} key=${step.id} step=${step} onSend=${onSend} />`
}
