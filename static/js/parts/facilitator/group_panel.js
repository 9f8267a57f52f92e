// One group: its name and size, its tablets, what is entered in its name, and its way out.
import { html, icon, useLayoutEffect, useRef } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { EnterFor } from './enter_for.js'
import { GroupApart } from './group_apart.js'
import { Invite } from './invite.js'
import { useKeys } from './keys.js'
import { Act, Sticker } from './marks.js'
import { leads } from './role.js'
import { Text } from './settings_fields.js'

const MOST_MEMBERS = 12
const sizeOf = (group) => (Array.isArray(group.members) ? group.members.length : group.members ?? 0)

export function GroupPanel({ group, room, acts, onSend, onClose }) {
  const back = useRef()
  const size = sizeOf(group)
  useLayoutEffect(() => back.current.querySelector('button')?.focus(), [])
  useKeys({ Escape: onClose })
  const rename = (name) => onSend('group.rename', { group: group.id, name }, {
    said: t('facilitator.said.renamed', { name }), undo: [['group.rename', { group: group.id, name: group.name }]],
  })
  const resize = (members) => onSend('group.resize', { group: group.id, members }, {
    said: tn('facilitator.said.resized', members, { name: group.name }),
    undo: [['group.resize', { group: group.id, members: size }]],
  })
  const remove = () => onSend('group.remove', { group: group.id }, {
    said: t('facilitator.said.removed', { name: group.name }), undo: [['group.restore', { group: group.id }]],
  }).then(({ ok }) => ok && onClose())
  const redact = () => onSend('group.redact', { group: group.id }, { said: t('facilitator.said.name_redacted') })
  const escape = (event) => { if (event.key === 'Escape') { event.stopPropagation(); event.preventDefault(); onClose() } }
  return html`
    <section class="groups one" aria-label=${group.name} onKeyDown=${escape}>
      <header ref=${back}><${Sticker} group=${group} /><h2 lang=${foreign()}>${group.name}</h2>
        <${Act} name=${t('facilitator.group.back')} keyed=${t('facilitator.key.escape')} onClick=${onClose} /></header>
      <div class="scroll">
        ${group.state === 'active' ? html`
          <${EnterFor} group=${group} room=${room} acts=${acts} onSend=${onSend} />
          ${group.came_from && room.group(group.came_from) && html`<p class="soft">${t('facilitator.apart.came_from', { name: room.group(group.came_from).name })}</p>`}
          ${leads && html`<${Text} name=${t('facilitator.group.name')} value=${group.name} onSet=${rename} />`}
          ${leads && html`<div class="line size" role="group" aria-label=${t('facilitator.group.members')}><span>${tn('facilitator.group.people', size)}</span>
            <${Act} label=${t('facilitator.group.fewer')} disabled=${size <= 1} onClick=${() => resize(size - 1)}>${icon('minus')}<//>
            <${Act} label=${t('facilitator.group.more')} disabled=${size >= MOST_MEMBERS} onClick=${() => resize(size + 1)}>${icon('plus')}<//></div>`}
          <${Invite} group=${group} workshop=${room.workshop} onSend=${onSend} />
          ${leads && html`<${GroupApart} group=${group} size=${size} room=${room} onSend=${onSend} />
          <div class="acts">
            <${Act} name=${t('facilitator.group.redact')} onClick=${redact} />
            <${Act} name=${t('facilitator.group.remove')} label=${t('facilitator.group.remove.named', { name: group.name })} onClick=${remove}>${icon('trash')}<//>
          </div>`}` : html`<p>${group.joined && room.group(group.joined) ? t('facilitator.apart.joined', { name: room.group(group.joined).name }) : t(`facilitator.group.is.${group.state}`)}</p>`}
      </div>
    </section>`
}
