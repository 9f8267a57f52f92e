// The whole page: header, sequence, the step on show, the room. All drawn from the view: two may lead at once.
import { html, useEffect, useLayoutEffect, useMemo, useRef, useState } from '../../lib/ui.js'
import { foreign, refusal, setLanguage, setVariants, t } from '../../lib/words.js'
import { useAnnounced } from './announced.js'
import { useArrivals } from './arrivals.js'
import { Away, Closing } from './closing.js'
import { Exports } from './exports.js'
import { Behind, GOES_ON, useFollowed } from './following.js'
import { Groups } from './groups.js'
import { Hands } from './hands.js'
import { Header } from './header.js'
import { Help } from './help.js'
import { ideaActs } from './ideas_acts.js'
import { useKeys } from './keys.js'
import { LookingUp } from './look_up.js'
import { nextOf } from './next.js'
import { Links } from './links.js'
import { Notes } from './notes.js'
import { Panes, usePaneRole } from './panes.js'
import { Preview } from './preview.js'
import { leads } from './role.js'
import { awayGroups, roomOf } from './room.js'
import { ScreenPanel } from './screen_panel.js'
import { Sequence } from './sequence.js'
import { SequenceEditor } from './sequence_editor.js'
import { Settings } from './settings.js'
import { Stage } from './stage.js'
import { Toasts } from './toasts.js'
import { Nothing } from './empty.js'

const Alone = ({ children }) => html`<main class="alone"><div class="card">${children}<p><a href="/accessibility">${t('facilitator.accessibility')}</a></p></div></main>`

export function Cockpit({ live, acts, gone }) {
  const view = live.view.value
  const room = useMemo(() => roomOf(view), [view])
  const refused = live.refusal.value
  if (!room && refused) return html`<${Alone}><h1>${refusal(refused)}</h1><p>${t('facilitator.refused')}</p><//>`
  if (!room) return html`<${Alone}><i class="sticker" aria-hidden="true"></i><h1>${t('facilitator.connection.connecting')}</h1><//>`
  setLanguage(room.workshop.language)
  setVariants({ points_word: room.workshop.points_word, group_word: room.workshop.group_word })
  return html`<${Leading} room=${room} live=${live} acts=${acts} gone=${gone} refused=${refused} />`
}

const Prepared = ({ room, step, acts, onSend }) => html`
  <main class="stage">
    <header class="stage-head"><h2 lang=${foreign()}>${step.title}</h2><span class=${`chip ${step.state}`}>${t(`facilitator.state.${step.state}`)}</span></header>
    <div class="stage-body" id="stage-body"><${Settings} whole room=${room} step=${step} acts=${acts} onSend=${onSend} /></div>
  </main>`

function Leading({ room, live, acts, gone, refused }) {
  const { step, choose, behind, mine } = useFollowed(room)
  const [help, showHelp] = useState(false)
  const [preparing, prepare] = useState(false)
  const [pane, turnTo] = useState('stage')
  const roleOf = usePaneRole(pane)
  const { undoAct, tell } = acts
  const onSend = useMemo(() => (name, ...rest) => {
    if (GOES_ON.includes(name)) mine()
    return acts.onSend(name, ...rest)
  }, [acts])
  const ofIdeas = useMemo(() => ideaActs(() => roomOf(live.view.value), onSend), [live, onSend])
  useArrivals(room)
  const opened = useRef(room.open?.id)
  // Not after the first paint: whoever sees the new step may already press.
  useLayoutEffect(() => {
    if (room.open && opened.current !== room.open.id) acts.forget()
    opened.current = room.open?.id ?? opened.current
  }, [room.open?.id])
  useAnnounced({ step: room.open ?? room.current, open: room.open, status: live.status.value, behind, clock: live.clock })
  useEffect(() => { document.title = t('facilitator.page', { title: room.workshop.title }) }, [room.workshop.title])
  useKeys({ '?': () => showHelp(true), z: () => { undoAct() },
    d: () => (leads ? prepare(!preparing) : false) })

  const away = awayGroups(room, live.here.value)
  const onChoose = (one) => choose(one.id)
  const chooseAndLook = (one) => { choose(one.id); turnTo('stage') }
  return html`
    <div class=${`cockpit ${preparing ? 'preparing' : ''}`} data-pane=${pane}>
      <${Header} room=${room} step=${step} next=${nextOf(room)} live=${live} onSend=${onSend} onLook=${chooseAndLook} onHelp=${() => showHelp(true)} />
      <section class="strips" aria-label=${t('facilitator.notices')}>
        ${refused && html`<p class="strip danger">${refusal(refused)}</p>`}
        ${!refused && live.status.value === 'offline' && html`<p class="strip warn">${t('facilitator.offline')}</p>`}
        ${room.workshop.look_up && html`<${LookingUp} />`}
        ${behind && html`<${Behind} now=${behind} onGo=${() => choose(null)} />`}
      </section>
      <section class="left" role=${roleOf('left')} aria-label=${t('facilitator.sequence')}>
        ${preparing ? html`<${SequenceEditor} room=${room} step=${step} onChoose=${onChoose} onSend=${onSend} onLeave=${() => prepare(false)} />`
          : html`<h2 class="visually-hidden">${t('facilitator.sequence')}</h2>
            <${Sequence} room=${room} step=${step} onChoose=${chooseAndLook} onSend=${onSend} onPrepare=${leads ? () => prepare(true) : null} />
            ${step && html`<${Notes} step=${step} onSend=${onSend} />`}
            ${leads && html`<${Links} /><${Exports} code=${room.workshop.code} />`}`}
      </section>
      <section class="calls" aria-label=${t('facilitator.calls')}>
        <${Closing} step=${room.open} clock=${live.clock} onSend=${onSend} />
        <${Away} step=${room.open} away=${away} />
        <${Hands} room=${room} clock=${live.clock} onSend=${onSend} />
        <${Toasts} toasts=${acts.toasts.value} last=${acts.last()} onUndo=${undoAct} onHide=${acts.hide} />
      </section>
      ${step && preparing ? html`<${Prepared} key=${step.id} room=${room} step=${step} acts=${ofIdeas} onSend=${onSend} />`
        : step ? html`<${Stage} key=${step.id} room=${room} step=${step} acts=${ofIdeas} onSend=${onSend} onUndo=${() => undoAct()} tell=${tell} />`
        : html`<main class="stage"><${Nothing} sign="list-ordered" says=${t('facilitator.empty.steps')} /></main>`}
      <section class="right" role=${roleOf('right') ?? 'complementary'} aria-label=${t('facilitator.room')}>
        ${leads && html`<${ScreenPanel} room=${room} status=${live.status.value} onSend=${onSend} />`}
        ${preparing && step ? html`<${Preview} room=${room} step=${step} />` : html`<${Groups} room=${room} here=${live.here.value} gone=${gone} clock=${live.clock} acts=${ofIdeas} onSend=${onSend} />`}
      </section>
      <${Panes} pane=${pane} onChoose=${turnTo} />
      ${help && html`<${Help} onClose=${() => showHelp(false)} />`}
    </div>`
}
