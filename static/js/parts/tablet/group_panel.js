// Our own group: its name, how many we are, the language of this tablet.
import { html, say, useState } from '../../lib/ui.js'
import { foreign, refusal, t, tn } from '../../lib/words.js'
import { Stepper } from '../shared/stepper.js'
import { Appearance } from '../shared/appearance.js'
import { toast } from '../shared/toast.js'
import { DeviceFoot, usePanel } from './panel.js'

const MOST_MEMBERS = 12

export function GroupPanel({ me, profiles = [], onSend, onClose }) {
  const [name, setName] = useState(me.name)
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const node = usePanel(onClose)
  const send = async (command, payload) => {
    setBusy(true)
    const answer = await onSend(command, payload)
    setBusy(false)
    if (answer.ok) return true
    // Beside the name, where it is about it; of the rest the page speaks.
    if (command === 'group.rename') { setWrong(refusal(answer)); say(refusal(answer)) } else toast(refusal(answer))
    return false
  }
  const rename = async (event) => {
    event.preventDefault()
    if (name.trim() === me.name || await send('group.rename', { name })) onClose()
  }
  const here = me.members.filter((seat) => seat.state !== 'left')
  const count = here.length
  // One answer for all, where all gave the same.
  const profile = here.every((seat) => seat.profile === here[0]?.profile) ? here[0]?.profile || '' : ''
  return html`<section class="panel card" ref=${node} aria-label=${t('tablet.our_group')}>
    <form class="field" onSubmit=${rename}>
      <label for="group-name">${t('tablet.group_name')}</label>
      <div class="inline">
        <input id="group-name" autocomplete="off" value=${name} onInput=${(event) => { setName(event.target.value); setWrong('') }} aria-invalid=${wrong ? 'true' : undefined} aria-describedby="group-wrong" />
        <button class="button" disabled=${busy || !name.trim()}>${t('common.save')}</button>
      </div>
      <p class="wrong" id="group-wrong">${wrong}</p>
    </form>
    <div class="field"><span class="label">${t('tablet.people')}</span>
      <${Stepper} value=${count} least=${1} most=${MOST_MEMBERS} label=${t('tablet.people')} shown=${tn('tablet.people_count', count)}
        less=${t('tablet.people_less')} more=${t('tablet.people_more')} onChange=${(members) => send('group.resize', { members })} />
    </div>
    ${profiles.length ? html`<div class="field"><label for="group-profile">${tn('tablet.profile.all', count)}</label>
      <select id="group-profile" value=${profile} onChange=${(event) => send('group.profile', { profile: event.target.value || null })}>
        <option value="">${t('tablet.profile.unsaid')}</option>
        ${profiles.map(({ id, name: said }) => html`<option key=${id} value=${id} lang=${foreign()}>${said}</option>`)}
      </select></div>` : null}
    <${Appearance} sizes />
    <${DeviceFoot} />
    <button type="button" class="button quiet" onClick=${onClose}>${t('common.close')}</button>
  </section>`
}
