// A group's tablet: one line to the server, one outbox, and the part that the step calls for.
import { html, mount, computed, effect, say, signal, useEffect, useRef, useState } from './lib/ui.js'
import { refusal, setVariants, t } from './lib/words.js'
import { page } from './lib/page.js'
import { connect } from './lib/live.js'
import { openOutbox } from './lib/outbox.js'
import { read, write } from './lib/store.js'
import { Toast, toast } from './parts/shared/toast.js'
import { drawRoom } from './parts/tablet/room.js'
import { rememberIdeas } from './parts/tablet/notices.js'
import { remember } from './parts/tablet/places.js'
import { Top } from './parts/tablet/top.js'
import { Banners, Closing, Notices, Offline } from './parts/tablet/banners.js'
import { GroupPanel } from './parts/tablet/group_panel.js'
import { IdeasStep } from './parts/tablet/ideas_step.js'
import { SortStep } from './parts/tablet/sort_step.js'
import { VoteStep } from './parts/tablet/vote_step.js'
import { ScoreStep } from './parts/tablet/score_step.js'
import { OwnProfile } from './parts/tablet/own_profile.js'
import { PhonePanel } from './parts/tablet/phone_panel.js'
import { PhoneRest } from './parts/tablet/phone_rest.js'
import { Between, Brief, Results } from './parts/tablet/between.js'
import { Late } from './parts/tablet/late.js'
import { AtTheDoor, Connecting, Refused } from './parts/tablet/refused.js'

const STEPS = { brief: Brief, ideas: IdeasStep, sort: SortStep, vote: VoteStep, score: ScoreStep, results: Results }
// All that one person's phone may act in, or read; the rest is for the group's tablet.
const ON_A_PHONE = ['brief', 'score', 'results']
// `member`: the one person whose phone this is.
const { code, as: group, member = null } = page

const live = connect({ code, as: group })
const outbox = openOutbox({
  live, code, group,
  // An idea's refusal is said where its text is, all others here.
  onAnswer: (item, answer) => { if (!answer.ok && !['idea.submit', 'idea.edit'].includes(item.name)) toast(refusal(answer)) },
})
const onSend = outbox.put

// No view tells a group what it objected to: the tablet remembers, so as not to ask twice.
const OBJECTED = `gommette.objected.${code}.${group}`
const objected = signal(read(OBJECTED) || [])
const onObject = async (idea) => {
  const answer = await onSend('idea.object', { idea })
  if (!answer.ok) return
  objected.value = [...new Set([...objected.value, idea])]
  write(OBJECTED, objected.value)
  toast(t('tablet.objected_said'))
}
const onDiscard = (item) => {
  outbox.discard(item.id)
  toast(t('tablet.discarded'), { action: t('common.undo'), onAction: () => outbox.putBack(item) })
}

const room = computed(() => drawRoom(live.view.value, outbox.items.value, objected.value, member))
const seen = new Map()
effect(() => {
  if (!room.value) return
  const { workshop, me, ideas } = room.value
  setVariants({ points_word: workshop.points_word, group_word: workshop.group_word })
  rememberIdeas(seen, ideas)
  const seat = me.members.find((each) => each.id === me.member)
  remember(code, { group, name: seat ? `${me.name} · ${t('tablet.score.seat', { seat: seat.seat })}` : me.name })
  document.title = `${me.name} · ${workshop.title}`
})

/** A step that opens or closes is said, and read from its top. */
function useTurns(drawn) {
  const before = useRef(null)
  const turn = drawn ? `${drawn.step?.id} ${drawn.open}` : null
  useEffect(() => {
    if (turn && before.current && before.current !== turn) {
      scrollTo({ top: 0 })
      say(t(drawn.open ? 'tablet.step_opened' : 'tablet.step_closed'))
    }
    before.current = turn
  }, [turn])
}

function Tablet() {
  const [panel, setPanel] = useState(false)
  const drawn = room.value
  const status = live.status.value
  useTurns(drawn)
  if (live.refusal.value && status === 'refused') return html`<${Refused} code=${code} answer=${live.refusal.value} />`
  if (!drawn) return html`<${Connecting} offline=${status === 'offline'} />`
  const { me, step, open } = drawn
  if (me.state === 'removed') return html`<${Refused} code=${code} answer=${{ code: 'group.removed' }} />`

  const inside = me.state !== 'waiting'
  const Step = inside && open ? (me.member && !ON_A_PHONE.includes(step.kind) ? PhoneRest : STEPS[step.kind]) : null
  const waiting = outbox.items.value.filter((item) => ['waiting', 'sending'].includes(item.state)).length
  return html`<div class="tablet" data-colour=${me.colour} data-kind=${open ? step.kind : 'none'}>
    <${Top} room=${drawn} clock=${live.clock} panelOpen=${panel} onPanel=${() => setPanel(!panel)} />
    ${panel ? (me.member ? html`<${PhonePanel} me=${me} onClose=${() => setPanel(false)} />`
      : html`<${GroupPanel} me=${me} profiles=${drawn.workshop.profiles} onSend=${live.send} onClose=${() => setPanel(false)} />`) : null}
    <${Banners}>
      <${Offline} status=${status} waiting=${waiting} />
      <${Closing} at=${open ? step.closing_at : null} clock=${live.clock} />
      <${Notices} room=${drawn} seen=${seen} onSeen=${(notice) => onSend('notice.seen', { notice })} onObject=${onObject} />
      <${Toast} />
    <//>
    ${inside && me.member ? null : inside ? html`<${Late} code=${code} room=${drawn} outbox=${outbox} onSend=${onSend} onDiscard=${onDiscard} />` : html`<${AtTheDoor} me=${me} />`}
    ${inside ? html`<${OwnProfile} code=${code} room=${drawn} onSend=${onSend} />` : null}
    ${Step ? html`<${Step} key=${step.id} room=${drawn} code=${code} online=${status === 'online'} outbox=${outbox}
        onSend=${onSend} onAsk=${live.send} onObject=${onObject} onDiscard=${onDiscard} />` : inside ? html`<${Between} room=${drawn} />` : null}
  </div>`
}

mount(Tablet)
