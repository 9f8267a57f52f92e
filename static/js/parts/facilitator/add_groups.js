// Groups prepared by the facilitator: names, one a line, or "Table 1" to "Table N" in one go.
import { html, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { useDraft } from './drafts.js'
import { useEntered } from './entered.js'
import { Act } from './marks.js'

/** `n` free names of the workshop's own pattern ("Table 3", "Table 4", …). */
function numbered(groups, n) {
  const taken = new Set(groups.map((group) => group.name.toLocaleLowerCase()))
  const names = []
  for (let number = 1; names.length < n; number++) {
    const name = t('facilitator.groups.pattern', { number: String(number) })
    if (!taken.has(name.toLocaleLowerCase())) names.push(name)
  }
  return names
}

export function AddGroups({ groups, onSend, onDone }) {
  const form = useEntered()
  const [count, setCount] = useState('')
  const [typed, type, forget] = useDraft('groups')
  const [members, setMembers] = useState('3')
  const many = Math.min(99, Math.max(0, Math.floor(Number(count)) || 0))
  const names = many ? numbered(groups, many) : typed.split('\n').map((name) => name.trim()).filter(Boolean)

  async function add(event) {
    event.preventDefault()
    if (!names.length) return
    const answer = await onSend('group.add', { names, members: Number(members) || 3 }, {
      said: tn('facilitator.said.groups_added', names.length),
      undo: ({ groups: added = [] }) => added.map((one) => ['group.remove', { group: one.id ?? one }]),
    })
    if (!answer.ok) return
    forget()
    onDone()
  }
  return html`
    <form class="add-groups" ref=${form} onSubmit=${add} onKeyDown=${(event) => event.key === 'Escape' && onDone()}>
      <label class="line"><span>${t('facilitator.groups.many')}</span>
        <input type="text" inputmode="numeric" value=${count} onInput=${(event) => setCount(event.target.value)} /></label>
      ${!many && html`<label class="field"><span class="label">${t('facilitator.groups.names')}</span>
        <textarea rows="3" value=${typed} onInput=${(event) => type(event.target.value)}></textarea></label>`}
      <label class="line"><span>${t('facilitator.groups.members')}</span>
        <input type="text" inputmode="numeric" value=${members} onInput=${(event) => setMembers(event.target.value)} /></label>
      <div class="acts">
        <button class="button quiet small strong" disabled=${!names.length}>${tn('facilitator.groups.do_add', names.length)}</button>
        <${Act} name=${t('facilitator.cancel')} onClick=${onDone} />
      </div>
    </form>`
}
