// Our own group: its name, how many we are, the language of this tablet.
import { html, useState } from '../../lib/ui.js'
import { refusal, t, tn } from '../../lib/words.js'
import { Stepper } from '../shared/stepper.js'
import { Languages } from './languages.js'

const MOST_MEMBERS = 12

export function GroupPanel({ me, profiles = [], onSend, onClose }) {
  const [name, setName] = useState(me.name)
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (command, payload) => {
    setBusy(true)
    const answer = await onSend(command, payload)
    setBusy(false)
    if (!answer.ok) setWrong(refusal(answer))
    return answer.ok
  }
  const rename = async (event) => {
    event.preventDefault()
    if (name.trim() === me.name || await send('group.rename', { name })) onClose()
  }
  const here = me.members.filter((seat) => seat.state !== 'left')
  const count = here.length
  // One answer for all, where all gave the same.
  const profile = here.every((seat) => seat.profile === here[0]?.profile) ? here[0]?.profile || '' : ''
  return html`<section class="panel card" aria-label=${t('tablet.our_group')}>
    <form class="field" onSubmit=${rename}>
      <label for="group-name">${t('tablet.group_name')}</label>
      <div class="inline">
        <input id="group-name" autocomplete="off" value=${name} onInput=${(event) => { setName(event.target.value); setWrong('') }} aria-describedby="group-wrong" />
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
        ${profiles.map(({ id, name: said }) => html`<option key=${id} value=${id}>${said}</option>`)}
      </select></div>` : null}
    <${Languages} />
    <button type="button" class="button quiet" onClick=${onClose}>${t('common.close')}</button>
  </section>`
}
