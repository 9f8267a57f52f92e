// A group splits in two, or joins another: people, ideas and points go as the rules say, and it can be taken back.
import { html, useState } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { useEntered } from './entered.js'
import { Act } from './marks.js'
import { activeGroups } from './room.js'

function Split({ group, size, onSend, onDone }) {
  const form = useEntered()
  const [name, type] = useState('')
  const [leaving, leave] = useState(Math.floor(size / 2))
  async function split(event) {
    event.preventDefault()
    if (!name.trim()) return
    const answer = await onSend('group.split', { group: group.id, name, members: Number(leaving) }, { said: t('facilitator.said.group_split', { name, from: group.name }),
      undo: (result) => (result.group ? [['group.join_into', { group: result.group, into: group.id }]] : []) })
    if (answer.ok) onDone()
  }
  return html`<form class="apart" ref=${form} onSubmit=${split}>
    <label class="field"><span class="label">${t('facilitator.apart.name')}</span><input type="text" value=${name} onInput=${(event) => type(event.target.value)} /></label>
    <label class="field"><span class="label">${t('facilitator.apart.leaving')}</span>
      <select value=${leaving} onChange=${(event) => leave(event.target.value)}>${Array.from({ length: size - 1 }, (_, at) => html`<option key=${at} value=${at + 1}>${at + 1}</option>`)}</select></label>
    <div class="acts"><button class="button quiet small strong" disabled=${!name.trim()}>${t('facilitator.apart.split')}</button>
      <${Act} name=${t('facilitator.cancel')} onClick=${onDone} /></div></form>`
}

function JoinInto({ group, others, onSend, onDone }) {
  const form = useEntered()
  const [into, choose] = useState(others[0].id)
  async function join(event) {
    event.preventDefault()
    const other = others.find((one) => one.id === into)
    const answer = await onSend('group.join_into', { group: group.id, into }, { said: t('facilitator.said.group_joined', { name: group.name, into: other.name }) })
    if (answer.ok) onDone()
  }
  return html`<form class="apart" ref=${form} onSubmit=${join}>
    <label class="field"><span class="label">${t('facilitator.apart.into')}</span>
      <select value=${into} onChange=${(event) => choose(event.target.value)}>${others.map((one) => html`<option key=${one.id} value=${one.id} lang=${foreign()}>${one.name}</option>`)}</select></label>
    <p class="soft">${t('facilitator.apart.join_means')}</p>
    <div class="acts"><button class="button quiet small strong">${t('facilitator.apart.join')}</button>
      <${Act} name=${t('facilitator.cancel')} onClick=${onDone} /></div></form>`
}

export function GroupApart({ group, size, room, onSend }) {
  const [asked, ask] = useState(null)
  const others = activeGroups(room).filter((one) => one.id !== group.id)
  const done = () => ask(null)
  if (asked === 'split') return html`<${Split} group=${group} size=${size} onSend=${onSend} onDone=${done} />`
  if (asked === 'join' && others.length) return html`<${JoinInto} group=${group} others=${others} onSend=${onSend} onDone=${done} />`
  return html`<div class="acts">
    <${Act} name=${t('facilitator.apart')} disabled=${size < 2} onClick=${() => ask('split')} />
    <${Act} name=${t('facilitator.apart.join')} disabled=${!others.length} onClick=${() => ask('join')} /></div>`
}
