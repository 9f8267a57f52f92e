// The short-lived code by which a group comes back, or takes one more tablet.
import { html, useState } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'
import { post } from '../../lib/page.js'
import { remember } from './places.js'

/** Takes the group's place with a code or a printed secret; goes to its page, or answers the refusal. */
export async function takePlace(code, invite) {
  const answer = await post(`/api/v1/workshops/${encodeURIComponent(code)}/devices`, { invite })
  if (!answer.ok) return answer
  // A member's own phone is known by the member: this browser may hold the group's tablet too.
  const as = answer.member || answer.group
  remember(code, { group: as, name: answer.name })
  location.assign(`/w/${encodeURIComponent(code)}/g/${encodeURIComponent(as)}`)
  return answer
}

export function CodeForm({ code }) {
  const [invite, setInvite] = useState('')
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (event) => {
    event.preventDefault()
    setBusy(true)
    const answer = await takePlace(code, invite.replace(/[^a-z0-9]/gi, '').toUpperCase())
    if (!answer.ok) { setBusy(false); setWrong(refusal(answer)) }
  }
  return html`<form class="field" onSubmit=${send}>
    <label for="invite">${t('join.invite_label')}</label>
    <div class="inline">
      <input id="invite" class="code" autocomplete="off" autocapitalize="characters" spellcheck=${false} value=${invite}
        onInput=${(event) => setInvite(event.target.value)} aria-describedby="invite-wrong" aria-invalid=${wrong ? 'true' : undefined} />
      <button class="button" disabled=${busy || !invite.trim()}>${t('join.invite_go')}</button>
    </div>
    <p class="wrong" id="invite-wrong" role="alert">${wrong}</p>
  </form>`
}
