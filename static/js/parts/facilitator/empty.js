// No idea yet: what to do about it.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { activeGroups } from './room.js'

export function Empty({ room, step }) {
  const groups = activeGroups(room).length
  const say = !groups ? 'facilitator.empty.groups'
    : step.kind === 'ideas' && step.state === 'prepared' ? 'facilitator.empty.prepared'
      : step.kind === 'ideas' && step.state === 'open' ? 'facilitator.empty.open' : 'facilitator.empty.ideas'
  return html`
    <div class="empty">
      ${icon('lightbulb')}
      <p>${t(say)}</p>
    </div>`
}
