// The sequence with its states; a closed step is reopened from here, for all or for one group.
import { html, icon, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'
import { leads } from './role.js'
import { activeGroups } from './room.js'

const MARKS = { prepared: 'circle', open: 'circle-dot', closed: 'lock', revealed: 'circle-check' }

function Reopen({ room, step, onSend }) {
  const [asked, ask] = useState(false)
  const [group, choose] = useState('')
  const seen = step.state === 'revealed'
  if (!asked) {
    return html`<${Act} className="bare" name=${t('facilitator.reopen')} onClick=${() => ask(true)}
      label=${t('facilitator.reopen.named', { title: step.title })}>${icon('rotate-ccw')}<//>`
  }
  const reopen = async (event) => {
    event.preventDefault()
    const payload = { step: step.id, ...(group && { group }), ...(seen && { anyway: true }) }
    const answer = await onSend('step.reopen', payload)
    if (answer.ok) ask(false)
  }
  return html`
    <form class="reopen" onSubmit=${reopen} onKeyDown=${(event) => event.key === 'Escape' && ask(false)}>
      ${seen && html`<p>${icon('triangle-alert')} ${t('facilitator.reopen.seen')}</p>`}
      <select aria-label=${t('facilitator.reopen.for')} value=${group} onChange=${(event) => choose(event.target.value)}>
        <option value="">${t('facilitator.reopen.all')}</option>
        ${activeGroups(room).map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}
      </select>
      <div><button class="button quiet small">${t(seen ? 'facilitator.reopen.anyway' : 'facilitator.reopen')}</button>
        <${Act} name=${t('facilitator.cancel')} onClick=${() => ask(false)} /></div>
    </form>`
}

/** `step`: the one on show; `onChoose(step)`: look at another; `onPrepare()`: mend the sequence. */
export function Sequence({ room, step, onChoose, onSend, onPrepare }) {
  return html`
    <nav class="sequence" aria-label=${t('facilitator.sequence')}>
      <ol>
        ${room.steps.map((one) => html`
          <li key=${one.id} class=${`${one.state} ${one === step ? 'on' : ''}`}>
            <button type="button" class="stage" aria-current=${one === step ? 'step' : undefined} onClick=${() => onChoose(one)}>
              ${icon(MARKS[one.state] ?? 'circle')}
              <span class="title">${one.title}</span>
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
