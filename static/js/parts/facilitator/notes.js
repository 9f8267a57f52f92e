// Notes to oneself for the step on show: read while leading, mended in place, never shown to anybody else.
import { html, icon, useState } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { leads } from './role.js'
import { useTyped } from './settings_fields.js'
import { fieldsOf } from './step_fields.js'

const FOLDED = 'gommette.facilitator.notes'
const kept = () => { try { return sessionStorage.getItem(FOLDED) } catch { return null } }
const keep = (open) => { try { sessionStorage.setItem(FOLDED, open ? 'open' : 'folded') } catch { /* it unfolds again, no more */ } }

function Page({ step, onSend }) {
  const { value, onSet } = fieldsOf(step, onSend).own('notes')
  const [shown, type, leave] = useTyped(value, onSet)
  const lines = shown.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 28), 0)
  return html`<textarea rows=${Math.max(3, lines)} value=${shown} aria-label=${t('facilitator.setting.notes')} lang=${foreign()}
    placeholder=${t('facilitator.notes.empty')} onInput=${(event) => type(event.target.value)} onBlur=${leave}></textarea>`
}

export function Notes({ step, onSend }) {
  const [open, unfold] = useState(() => kept() ?? (step.notes ? 'open' : 'folded'))
  if (!leads && !step.notes) return null
  const toggled = (event) => { unfold(event.target.open ? 'open' : 'folded'); keep(event.target.open) }
  return html`
    <details class="fold notes" open=${open === 'open'} onToggle=${toggled}>
      <summary>${icon('notebook-pen')} ${t('facilitator.notes')}</summary>
      ${leads ? html`<${Page} key=${step.id} step=${step} onSend=${onSend} />` : html`<p lang=${foreign()}>${step.notes}</p>`}
    </details>`
}
