// Planned end, expected end, and how far they are apart; the planned one is set by typing it.
import { html, icon, say, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { endingOf, timeIn } from './ending_of.js'
import { Act, hour, useTick } from './marks.js'

const MINUTE_MS = 60000
const LATE_FROM_MIN = 2

const minutesOf = (ms) => Math.round(ms / MINUTE_MS)

/** In words: how late, how early, or that it fits; what is early is left for the steps that are not counted. */
export function driftOf({ at, without, planned }) {
  if (!at || !planned) return null
  const late = minutesOf(at - planned)
  if (without && late < LATE_FROM_MIN) return { kind: late > -LATE_FROM_MIN ? 'late' : 'early', says: t('facilitator.ending.for_the_rest', { minutes: Math.max(0, -late) }) }
  const kind = late >= LATE_FROM_MIN ? 'late' : late <= -LATE_FROM_MIN ? 'early' : 'fits'
  return { kind, says: kind === 'fits' ? t('facilitator.ending.fits') : t(`facilitator.ending.${kind}`, { minutes: Math.abs(late) }) }
}

function Field({ planned, now, onSend, onDone }) {
  const [typed, type] = useState(planned ? hour(planned) : '')
  const [wrong, mark] = useState(false)
  const field = useRef()
  useLayoutEffect(() => { field.current.focus(); field.current.select() }, [])
  async function set(event) {
    event.preventDefault()
    const ends_at = typed.trim() ? timeIn(typed, now) : null
    if (typed.trim() && ends_at === null) { mark(true); return say(t('facilitator.ending.wrong')) }
    const answer = await onSend('workshop.plan', { ends_at }, {
      said: ends_at ? t('facilitator.said.ends_at', { time: hour(ends_at) }) : t('facilitator.said.no_end'), undo: [['workshop.plan', { ends_at: planned ?? null }]],
    })
    if (answer.ok) onDone()
  }
  return html`<form class="acts" onSubmit=${set}>
    <label for="ends-at">${t('facilitator.ending.planned')}</label>
    <input id="ends-at" ref=${field} size="5" value=${typed} placeholder="17:30" autocomplete="off" aria-invalid=${wrong ? 'true' : undefined}
      aria-describedby="ends-at-help" onInput=${(event) => { type(event.target.value); mark(false) }} />
    <button class="button quiet small strong">${t('facilitator.ending.set')}</button>
    <p id="ends-at-help" class=${wrong ? 'wrong' : 'soft'}>${t(wrong ? 'facilitator.ending.wrong' : 'facilitator.ending.help')}</p></form>`
}

/** On what the expected end stands, so that nobody has to believe it. */
const Reckoning = ({ ending, now }) => html`
  <ul class="soft">
    <li>${t('facilitator.ending.now', { time: hour(now) })}</li>
    ${ending.left > 0 && html`<li>${tn('facilitator.ending.left', minutesOf(ending.left))}</li>`}
    ${ending.coming > 0 && html`<li>${tn('facilitator.ending.coming', minutesOf(ending.coming))}</li>`}
    ${ending.without > 0 && html`<li>${tn('facilitator.ending.without', ending.without)}</li>`}</ul>`

export function Ending({ room, clock, onSend }) {
  useTick(5000)
  const [opened, open] = useState(false)
  const shut = () => { open(false); document.getElementById('ending')?.focus() }
  const now = clock()
  const planned = room.workshop.ends_at
  const ending = endingOf(room, now)
  const drift = driftOf({ ...ending, planned })
  const expected = ending.at && t(ending.without ? 'facilitator.ending.at_least' : 'facilitator.ending.expected', { time: hour(ending.at) })
  const escape = (event) => { if (event.key === 'Escape' && opened) { event.stopPropagation(); event.preventDefault(); shut() } }
  return html`
    <div class="ending" onKeyDown=${escape}>
      <button type="button" id="ending" class="times" aria-expanded=${opened ? 'true' : 'false'} onClick=${() => (opened ? shut() : open(true))}>
        <span>${planned ? t('facilitator.ending.planned_at', { time: hour(planned) }) : html`${icon('calendar-clock')} ${t('facilitator.ending.plan')}`}</span>
        ${!ending.over && (expected || drift) && html`<small>${expected} ${drift && html`<b class=${drift.kind}>${drift.says}</b>`}</small>`}
      </button>
      ${opened && html`<div class="sheet" role="group" aria-label=${t('facilitator.ending')}>
        <${Field} planned=${planned} now=${now} onSend=${onSend} onDone=${shut} />
        ${!ending.over && html`<${Reckoning} ending=${ending} now=${now} />`}
        <${Act} name=${t('facilitator.close')} keyed=${t('facilitator.key.escape')} onClick=${shut} /></div>`}
    </div>`
}
