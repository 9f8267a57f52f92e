// The sequence with its states; a closed step is reopened from here, for all or for one group.
import { html, icon, useEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { useEntered } from './entered.js'
import { Act } from './marks.js'
import { leads } from './role.js'
import { activeGroups } from './room.js'

/** Past so many steps each has one line, so that more of them stay in sight. */
const MANY = 9

const MARKS = { closed: 'check', revealed: 'eye' }

/** A step is a sticker: an empty place, one that is being stuck, one that holds. */
const Mark = ({ state }) => html`
  <span class=${`sticker ${state === 'prepared' ? 'empty' : state}`} aria-hidden="true">${MARKS[state] ? icon(MARKS[state]) : null}</span>`

function Reopen({ room, step, onSend }) {
  const [asked, ask] = useState(false)
  if (asked) return html`<${ReopenFor} room=${room} step=${step} onSend=${onSend} onDone=${() => ask(false)} />`
  return html`<${Act} className="bare" name=${t('facilitator.reopen')} onClick=${() => ask(true)}
    label=${t('facilitator.reopen.named', { title: step.title })}>${icon('rotate-ccw')}<//>`
}

function ReopenFor({ room, step, onSend, onDone }) {
  const [group, choose] = useState('')
  const form = useEntered()
  const seen = step.state === 'revealed'
  const reopen = async (event) => {
    event.preventDefault()
    const payload = { step: step.id, ...(group && { group }), ...(seen && { anyway: true }) }
    const answer = await onSend('step.reopen', payload)
    if (answer.ok) onDone()
  }
  return html`
    <form class="reopen" ref=${form} onSubmit=${reopen} onKeyDown=${(event) => event.key === 'Escape' && onDone()}>
      ${seen && html`<p>${icon('triangle-alert')} ${t('facilitator.reopen.seen')}</p>`}
      <select aria-label=${t('facilitator.reopen.for')} value=${group} onChange=${(event) => choose(event.target.value)}>
        <option value="">${t('facilitator.reopen.all')}</option>
        ${activeGroups(room).map((one) => html`<option key=${one.id} value=${one.id} lang=${foreign()}>${one.name}</option>`)}
      </select>
      <div><button class="button quiet small">${t(seen ? 'facilitator.reopen.anyway' : 'facilitator.reopen')}</button>
        <${Act} name=${t('facilitator.cancel')} onClick=${onDone} /></div>
    </form>`
}

/** `step`: the one on show; `onChoose(step)`: look at another; `onPrepare()`: mend the sequence. */
export function Sequence({ room, step, onChoose, onSend, onPrepare }) {
  const list = useRef()
  useEffect(() => { list.current.querySelector('.on')?.scrollIntoView({ block: 'nearest' }) }, [step?.id])
  return html`
    <nav class=${`sequence ${room.steps.length > MANY ? 'many' : ''}`} aria-label=${t('facilitator.sequence')}>
      <ol ref=${list}>
        ${room.steps.map((one) => html`
          <li key=${one.id} class=${`${one.state} ${one === step ? 'on' : ''}`}>
            <button type="button" class="stage" aria-current=${one === step ? 'step' : undefined} onClick=${() => onChoose(one)}>
              <${Mark} state=${one.state} />
              <span class="title" lang=${foreign()} title=${room.steps.length > MANY ? one.title : undefined}>${one.title}</span>
              <span class="state">${t(`facilitator.state.${one.state}`)}${one.only_group && room.group(one.only_group)
                ? ` · ${room.group(one.only_group).name}` : ''}</span>
            </button>
            ${one === step && leads && (one.state === 'closed' || one.state === 'revealed')
              && html`<${Reopen} key=${one.id} room=${room} step=${one} onSend=${onSend} />`}
          </li>`)}
      </ol>
      ${onPrepare && html`<${Act} className="bare" keyed="D" name=${t('facilitator.prepare')} onClick=${onPrepare}>${icon('pencil')}<//>`}
    </nav>`
}
