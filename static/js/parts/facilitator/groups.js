// The groups: who is there, what each has sent, has left, is done; the door and those who wait at it.
import { html, icon, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { adrift } from '../../lib/keep_focus.js'
import { foreign, t, tn } from '../../lib/words.js'
import { AddGroups } from './add_groups.js'
import { Door } from './door.js'
import { GroupPanel } from './group_panel.js'
import { JoinCard } from './join_card.js'
import { Act, Sticker, lasting, useTick } from './marks.js'
import { leads } from './role.js'
import { activeGroups } from './room.js'
import { Seats, unfinished } from './seats.js'

/** Past so many groups the list goes on two columns, so that all stay in sight. */
const ONE_COLUMN = 11

function standingOf(group, step, away, now) {
  if (group.hand_at) return { kind: 'hand', sign: icon('hand'), says: t('facilitator.hands.raised') }
  if (!group.taken) return { kind: 'soft', sign: '–', says: t('facilitator.group.expected') }
  if (away !== undefined) {
    const since = away && lasting(now - away)
    return { kind: 'away', sign: html`${icon('wifi-off')} ${since}`,
      says: since ? t('facilitator.group.away', { since }) : t('facilitator.group.away_plain') }
  }
  if (group.done) return { kind: 'done', sign: icon('check'), says: t('facilitator.group.done') }
  if (step?.kind === 'vote' && Number.isInteger(group.left)) {
    return { kind: '', sign: group.left, says: tn('facilitator.group.left', group.left) }
  }
  if (step?.kind === 'vote' && typeof group.has_left === 'boolean') {
    const says = group.has_left ? t('facilitator.group.has_left') : t('facilitator.group.none_left')
    return { kind: '', sign: group.has_left ? '…' : '0', says }
  }
  if (step?.kind === 'score' && group.seats?.length) {
    const left = unfinished(group).length
    return { kind: left ? '' : 'done', drawn: true, sign: html`<${Seats} group=${group} />`, says: left ? tn('facilitator.group.seats_left', left) : t('facilitator.group.seats_done') }
  }
  return { kind: '', sign: group.ideas, says: tn('facilitator.group.ideas', group.ideas) }
}

/** `short`: a sign in place of words, where two columns leave no room for them. */
function Row({ group, onOpen, short, step, away, now }) {
  const { kind, sign, says, drawn } = standingOf(group, step, away, now)
  return html`
    <li><button type="button" class="group" id=${`group-${group.id}`} onClick=${() => onOpen(group.id)} title=${short ? `${group.name} · ${says}` : undefined}>
      <${Sticker} group=${group} /><span class="name" lang=${foreign()}>${group.name}</span>
      <span class=${kind}>${short || drawn ? html`<span aria-hidden="true">${sign}</span><span class="visually-hidden">${says}</span>` : says}</span></button></li>`
}

const Waiting = ({ group, onSend }) => html`
  <li class="group waiting"><${Sticker} group=${group} /><span class="name" lang=${foreign()}>${group.name}</span>
    <${Act} name=${t('facilitator.group.admit')} label=${t('facilitator.group.admit.named', { name: group.name })}
      onClick=${() => onSend('group.admit', { group: group.id })} />
    ${leads && html`<${Act} name=${t('facilitator.group.refuse')} label=${t('facilitator.group.refuse.named', { name: group.name })}
      onClick=${() => onSend('group.remove', { group: group.id }, { said: t('facilitator.said.removed', { name: group.name }), undo: [['group.restore', { group: group.id }]] })} />`}</li>`

const Removed = ({ groups, onSend }) => groups.length > 0 && html`
  <details class="fold"><summary>${tn('facilitator.groups.removed', groups.length)}</summary>
    <ul>${groups.map((group) => html`<li key=${group.id} class="group"><${Sticker} group=${group} /><span class="name" lang=${foreign()}>${group.name}</span>
      <${Act} name=${t('facilitator.restore')} label=${t('facilitator.group.restore.named', { name: group.name })}
        onClick=${() => onSend('group.restore', { group: group.id })} /></li>`)}</ul></details>`

/** `here`: ids of those connected; `gone`: Map id -> since when, or null where unknown; `clock()`. */
export function Groups({ room, here, gone, clock, acts, onSend }) {
  useTick(5000)
  const [opened, open] = useState(null)
  const [adding, add] = useState(false)
  const groups = activeGroups(room)
  const group = opened && room.group(opened)
  // Back on the row that it was opened from.
  const left = useRef(null)
  useLayoutEffect(() => {
    if (opened) left.current = opened
    else if (left.current && adrift()) { document.getElementById(`group-${left.current}`)?.focus(); left.current = null }
  }, [opened])
  if (group) return html`<${GroupPanel} key=${group.id} group=${group} room=${room} acts=${acts} onSend=${onSend} onClose=${() => open(null)} />`
  const waiting = room.groups.filter((one) => one.state === 'waiting')
  const connected = groups.filter((one) => here.has(one.id)).length
  const now = clock()
  const short = groups.length > ONE_COLUMN
  const awayOf = (one) => (here.has(one.id) ? undefined : gone.get(one.id) ?? null)
  return html`
    <section class="groups" aria-labelledby="groups-title">
      <header><h2 id="groups-title">${tn('facilitator.groups', groups.length)}${groups.length ? ` · ${tn('facilitator.groups.here', connected)}` : ''}</h2>
        ${leads && html`<${Act} name=${t('facilitator.add')} label=${t('facilitator.groups.add')} onClick=${() => add(!adding)}>${icon('plus')}<//>`}</header>
      <div class="scroll">
        ${adding && html`<${AddGroups} groups=${room.groups} onSend=${onSend} onDone=${() => add(false)} />`}
        ${groups.length === 0 && !adding && html`<${JoinCard} workshop=${room.workshop} />`}
        <ul class=${short ? 'two' : ''}>
          ${groups.map((one) => html`<${Row} key=${one.id} group=${one} short=${short} step=${room.open} away=${awayOf(one)} now=${now} onOpen=${open} />`)}
        </ul>
        <${Removed} groups=${room.groups.filter((one) => one.state === 'removed')} onSend=${onSend} />
      </div>
      ${waiting.length > 0 && html`<div class="at-door"><h3>${tn('facilitator.groups.waiting', waiting.length)}</h3>
        <ul>${waiting.map((one) => html`<${Waiting} key=${one.id} group=${one} onSend=${onSend} />`)}</ul></div>`}
      ${leads && html`<${Door} door=${room.workshop.door} onSend=${onSend} />`}
    </section>`
}
