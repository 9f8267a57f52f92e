// A further tablet for a group, or another in place of its own: a short-lived code, shown large.
import { html, icon, useEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { joinAddress } from './join_card.js'
import { Act, hour } from './marks.js'

export function Invite({ group, workshop, onSend }) {
  const [invite, show] = useState(null)
  const card = useRef()
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [invite])
  const ask = async (replace) => {
    const answer = await onSend('group.invite', { group: group.id, ...(replace && { replace }) })
    if (answer.ok) show({ ...answer.result, replace })
  }
  return html`
    <div class="invite">
      <div class="acts">
        <${Act} name=${t('facilitator.invite')} label=${t('facilitator.invite.named', { name: group.name })} onClick=${() => ask(false)}>${icon('tablet')}<//>
        <${Act} name=${t('facilitator.invite.replace')} label=${t('facilitator.invite.replace.named', { name: group.name })} onClick=${() => ask(true)} />
      </div>
      ${invite && html`<div class="join-card" ref=${card}>
        <p>${t(invite.replace ? 'facilitator.invite.type.replace' : 'facilitator.invite.type')}</p>
        <p class="address">${joinAddress(workshop)}/place</p>
        <p class="code"><span class="visually-hidden">${t('facilitator.invite.code')} </span>${invite.code}</p>
        <p class="soft">${t('facilitator.invite.until', { time: hour(invite.until) })}</p></div>`}
    </div>`
}
