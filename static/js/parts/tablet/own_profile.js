// A group of one says who it is once, right after joining; the answer, or "not said", is not asked for again.
import { html, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { read, write } from '../../lib/store.js'
import { useComesUp } from '../../lib/writing.js'
import { ProfileChoice } from './profile_choice.js'

export function OwnProfile({ code, room, onSend }) {
  const { workshop, me } = room
  const seat = me.member ? me.members.find((each) => each.id === me.member) : me.members.length === 1 ? me.members[0] : null
  const key = `gommette.unsaid.${code}.${me.group}.${seat?.id}`
  const [unsaid, setUnsaid] = useState(() => Boolean(read(key)))
  const asks = useComesUp(Boolean(seat && !seat.profile && !unsaid && workshop.profiles?.length))
  if (!asks) return null
  return html`<div class="own-profile"><${ProfileChoice} profiles=${workshop.profiles} title=${t('tablet.profile.own')}
    onChoose=${(profile) => onSend('group.profile', { profile, ...(me.member ? { member: seat.id } : {}) })}
    onSkip=${() => { write(key, true); setUnsaid(true) }} /></div>`
}
