// Raised hands, the oldest first: who calls, for how long; a touch or a key says that somebody goes.
import { html, icon } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Key, Sticker, acting, lasting, useTick } from './marks.js'

export const handsOf = (room) => room.groups.filter((group) => group.hand_at).sort((a, b) => a.hand_at - b.hand_at)

export function Hands({ room, clock, onSend }) {
  useTick(5000)
  const hands = handsOf(room)
  const lower = (group) => onSend('hand.lower', { group: group.id }, { said: t('facilitator.said.hand_lowered', { name: group.name }) })
  useKeys({ i: () => (hands.length ? void lower(hands[0]) : false) })
  if (!hands.length) return null
  const now = clock()
  return html`
    <div class="hands" role="group" aria-label=${t('facilitator.hands')}>
      <strong>${icon('hand')} ${tn('facilitator.hands.n', hands.length)}</strong>
      <ul>${hands.map((group, at) => html`<li key=${group.id}>
        <button type="button" class="button quiet small" title=${t('facilitator.hands.lower')} onClick=${() => lower(group)} aria-keyshortcuts=${at === 0 ? acting('I') : undefined}>
          <${Sticker} group=${group} /><span class="name" lang=${foreign()}>${group.name}</span>
          <span class="since">${lasting(now - group.hand_at)}</span>
          <span class="visually-hidden">${t('facilitator.hands.lower')}</span>
          ${icon('check')} ${at === 0 && html`<${Key} of="I" />`}</button></li>`)}</ul>
    </div>`
}
