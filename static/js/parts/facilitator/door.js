// Who may still join: anyone with the code, those let in one by one, nobody.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const DOORS = ['open', 'ask', 'shut']

export const Door = ({ door, onSend }) => html`
  <div class="door" role="group" aria-label=${t('facilitator.door')}>
    <span aria-hidden="true">${t('facilitator.door')}</span>
    ${DOORS.map((one) => html`<button key=${one} type="button" aria-pressed=${one === door}
      onClick=${() => onSend('door.set', { door: one })}>${t(`facilitator.door.${one}`)}</button>`)}
  </div>`
