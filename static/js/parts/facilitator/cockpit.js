// The whole page: header, sequence, the step on show, the room. All drawn from the view: two may lead at once.
import { html, useEffect, useMemo, useState } from '../../lib/ui.js'
import { refusal, setVariants, t } from '../../lib/words.js'
import { Closing } from './closing.js'
import { Exports } from './exports.js'
import { Groups } from './groups.js'
import { Header } from './header.js'
import { Help } from './help.js'
import { ideaActs } from './ideas_acts.js'
import { useKeys } from './keys.js'
import { nextOf } from './next.js'
import { Links } from './links.js'
import { Preview } from './preview.js'
import { leads } from './role.js'
import { awayGroups, roomOf } from './room.js'
import { ScreenPanel } from './screen_panel.js'
import { Sequence } from './sequence.js'
import { SequenceEditor } from './sequence_editor.js'
import { Settings } from './settings.js'
import { Stage } from './stage.js'
import { Toasts } from './toasts.js'

const Alone = ({ children }) => html`<main class="alone"><div class="card">${children}</div></main>`

export function Cockpit({ live, acts, gone }) {
  const view = live.view.value
  const room = useMemo(() => roomOf(view), [view])
  const refused = live.refusal.value
  if (!room && refused) return html`<${Alone}><h1>${refusal(refused)}</h1><p>${t('facilitator.refused')}</p><//>`
  if (!room) return html`<${Alone}><p>${t('facilitator.connection.connecting')}</p><//>`
  setVariants({ points_word: room.workshop.points_word, group_word: room.workshop.group_word })
  return html`<${Leading} room=${room} live=${live} acts=${acts} gone=${gone} refused=${refused} />`
}

const Prepared = ({ room, step, acts, onSend }) => html`
  <main class="stage">
    <header class="stage-head"><h2>${step.title}</h2><span class=${`chip ${step.state}`}>${t(`facilitator.state.${step.state}`)}</span></header>
    <div class="stage-body"><${Settings} whole room=${room} step=${step} acts=${acts} onSend=${onSend} /></div>
  </main>`

function Leading({ room, live, acts, gone, refused }) {
  const [chosen, choose] = useState(null)
  const [help, showHelp] = useState(false)
  const [preparing, prepare] = useState(false)
  const { onSend, undoAct, tell } = acts
  const ofIdeas = useMemo(() => ideaActs(() => roomOf(live.view.value), onSend), [live, onSend])
  useEffect(() => choose(null), [room.workshop.current, room.open?.id])
  useEffect(() => { document.title = t('facilitator.page', { title: room.workshop.title }) }, [room.workshop.title])
  useKeys({ '?': () => showHelp(true), z: () => { undoAct() },
    d: () => (leads ? prepare(!preparing) : false) })

  const now = room.open ?? room.current
  const step = (chosen && room.step(chosen)) || now || room.steps[0] || null
  const away = awayGroups(room, live.here.value)
  return html`
    <div class=${`cockpit ${preparing ? 'preparing' : ''}`}>
      <${Header} room=${room} step=${step} next=${nextOf(room)} live=${live} onSend=${onSend} onHelp=${() => showHelp(true)} />
      <section class="strips" aria-label=${t('facilitator.notices')}>
        ${refused && html`<p class="strip danger">${refusal(refused)}</p>`}
        ${!refused && live.status.value === 'offline' && html`<p class="strip warn">${t('facilitator.offline')}</p>`}
        <${Closing} step=${room.open} away=${away} clock=${live.clock} onSend=${onSend} />
      </section>
      <section class="left" aria-label=${t('facilitator.sequence')}>
        ${preparing ? html`<${SequenceEditor} room=${room} step=${step} onChoose=${(one) => choose(one.id)} onSend=${onSend} onLeave=${() => prepare(false)} />`
          : html`<${Sequence} room=${room} step=${step} onChoose=${(one) => choose(one.id)} onSend=${onSend} onPrepare=${leads ? () => prepare(true) : null} />`}
        <${Toasts} toasts=${acts.toasts.value} onUndo=${undoAct} onHide=${acts.hide} />
        ${leads && !preparing && html`<${Links} /><${Exports} code=${room.workshop.code} />`}
      </section>
      ${step && preparing ? html`<${Prepared} key=${step.id} room=${room} step=${step} acts=${ofIdeas} onSend=${onSend} />`
        : step ? html`<${Stage} key=${step.id} room=${room} step=${step} acts=${ofIdeas} onSend=${onSend} onUndo=${() => undoAct()} tell=${tell} />`
        : html`<main class="stage"><div class="empty"><p>${t('facilitator.empty.steps')}</p></div></main>`}
      <aside class="right" aria-label=${t('facilitator.room')}>
        ${leads && html`<${ScreenPanel} room=${room} onSend=${onSend} />`}
        ${preparing && step ? html`<${Preview} room=${room} step=${step} />` : html`<${Groups} room=${room} here=${live.here.value} gone=${gone} clock=${live.clock} acts=${ofIdeas} onSend=${onSend} />`}
      </aside>
      ${help && html`<${Help} onClose=${() => showHelp(false)} />`}
    </div>`
}
