// Nothing yet: what to do about it, under three stickers that wait for somebody.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { activeGroups } from './room.js'

export const Nothing = ({ sign, says }) => html`
  <div class="empty"><span class="waiting-stickers" aria-hidden="true"><i class="sticker empty"></i><i class="sticker">${icon(sign)}</i><i class="sticker empty"></i></span>
    <p>${says}</p></div>`

export function Empty({ room, step }) {
  const groups = activeGroups(room).length
  const key = !groups ? 'facilitator.empty.groups'
    : step.kind === 'ideas' && step.state === 'prepared' ? 'facilitator.empty.prepared'
      : step.kind === 'ideas' && step.state === 'open' ? 'facilitator.empty.open' : 'facilitator.empty.ideas'
  return html`<${Nothing} sign="lightbulb" says=${t(key)} />`
}
