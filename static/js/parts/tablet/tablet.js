// A group's tablet: what stands over every step, and the part that the step calls for.
import { html, say, useEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { later } from '../../lib/later.js'
import { Toast, letLeave } from '../shared/toast.js'
import { Top } from './top.js'
import { Banners, Closing, Notices, Offline, Unsent, useOffline } from './banners.js'
import { GroupPanel } from './group_panel.js'
import { IdeasStep } from './ideas_step.js'
import { SortStep } from './sort_step.js'
import { VoteStep } from './vote_step.js'
import { OwnProfile } from './own_profile.js'
import { PhonePanel } from './phone_panel.js'
import { PhoneRest } from './phone_rest.js'
import { Between, Brief, Results } from './between.js'
import { stepName } from './step_name.js'
import { Late, useLate } from './late.js'
import { LookUp, useFocusKept } from './look_up.js'
import { AtTheDoor, Connecting, Refused } from './refused.js'

const ScoreStep = later((again) => import(`./score_step.js${again}`).then((file) => file.ScoreStep))
const STEPS = { brief: Brief, ideas: IdeasStep, sort: SortStep, vote: VoteStep, score: ScoreStep, results: Results }
// All that one person's phone may act in, or read; the rest is for the group's tablet.
const ON_A_PHONE = ['brief', 'score', 'results']

/** A step that opens or closes is said by its name, and read from its top; whose place went with the old one goes on from its head. */
function useTurns(drawn) {
  const before = useRef(null)
  const turn = drawn ? `${drawn.step?.id} ${drawn.open} ${drawn.me.state === 'waiting'}` : null
  useEffect(() => {
    if (turn && before.current && before.current !== turn) {
      scrollTo({ top: 0 })
      letLeave()
      if (document.activeElement === document.body) document.querySelector('main h2')?.focus({ preventScroll: true })
      const { step, open } = drawn
      say(step ? t(open ? 'tablet.step_opened' : 'tablet.step_closed', { name: stepName(step) }) : t('tablet.before'))
    }
    before.current = turn
  }, [turn])
}

/** Its properties are what `sit()` gives. */
export function Tablet({ live, outbox, code, room, seen, onSend, onObject, onDiscard }) {
  const [panel, setPanel] = useState(false)
  const drawn = room.value
  const status = live.status.value
  const offline = useOffline(status)
  // A line that is down can't let go again: then the page is given back.
  const away = Boolean(drawn?.workshop.look_up) && !offline && status !== 'refused'
  const late = useLate(code, drawn, outbox, onSend)
  useFocusKept(away)
  useTurns(drawn)
  if (live.refusal.value && status === 'refused') return html`<${Refused} code=${code} answer=${live.refusal.value} />`
  if (!drawn) return html`<${Connecting} offline=${status === 'offline'} />`
  const { me, step, open } = drawn
  if (me.state === 'removed') return html`<${Refused} code=${code} answer=${{ code: 'group.removed' }} />`

  const inside = me.state !== 'waiting'
  const Step = inside && open ? (me.member && !ON_A_PHONE.includes(step.kind) ? PhoneRest : STEPS[step.kind]) : null
  const waiting = outbox.items.value.filter((item) => ['waiting', 'sending'].includes(item.state)).length
  const close = () => setPanel(false)
  const kept = inside && !me.member && late.n ? html`<${Late} late=${late} onDiscard=${onDiscard} />` : null
  return html`<div class="tablet" data-colour=${me.colour} data-kind=${open ? step.kind : 'none'} inert=${away}>
    <${Top} room=${drawn} clock=${live.clock} panelOpen=${panel} onPanel=${() => setPanel(!panel)}
      onRaise=${inside && !me.member ? (raised) => onSend('hand.raise', { raised }) : null}>
      ${panel ? (me.member ? html`<${PhonePanel} me=${me} onClose=${close} />`
        : html`<${GroupPanel} me=${me} profiles=${drawn.workshop.profiles} onSend=${live.send} onClose=${close} />`) : null}
    <//>
    <${Banners}>
      <${Offline} offline=${offline} waiting=${waiting} />
      <${Closing} step=${step} at=${open ? step.closing_at : null} clock=${live.clock} />
      ${kept && Step ? html`<${Unsent} n=${late.n} />` : null}
      <${Notices} room=${drawn} seen=${seen} onSeen=${(notice) => onSend('notice.seen', { notice })} onObject=${onObject} />
      <${Toast} />
    <//>
    ${inside ? html`<${OwnProfile} code=${code} room=${drawn} onSend=${onSend} />` : html`<${AtTheDoor} me=${me} />`}
    ${Step ? null : kept}
    ${Step ? html`<${Step} key=${step.id} room=${drawn} code=${code} online=${status === 'online'} outbox=${outbox}
        onSend=${onSend} onAsk=${live.send} onObject=${onObject} onDiscard=${onDiscard} />` : inside ? html`<${Between} room=${drawn} />` : null}
    ${Step ? kept : null}
  </div>
  ${away ? html`<${LookUp} />` : null}`
}
