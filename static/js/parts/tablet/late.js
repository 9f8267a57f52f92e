// What did not get in before its step closed: kept here, until it is sent to the facilitator's tray or thrown away.
import { html, icon, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { draftKey, draftsOf } from '../../lib/draft.js'
import { drop, write } from '../../lib/store.js'
import { toast } from '../shared/toast.js'
import { WaitingCard } from './waiting_card.js'

export function Late({ code, room, outbox, onSend, onDiscard }) {
  const { me, step, open, steps } = room
  const [, redraw] = useState(0)
  const writing = open && step.kind === 'ideas' ? step.id : null
  const items = room.kept.filter((item) => !writing || item.step !== writing)
  const known = new Set(steps.map((each) => each.id))
  const drafts = draftsOf(code, me.group).filter((draft) => known.has(draft.what) && draft.what !== writing)
  if (!drafts.length && !items.length) return null

  const sent = (answer) => { if (answer.ok) toast(t('tablet.late_sent')) }
  const take = (draft) => { drop(draftKey(code, me.group, draft.what)); redraw((n) => n + 1) }
  const putBack = ({ what, ...draft }) => { write(draftKey(code, me.group, what), draft); redraw((n) => n + 1) }
  const sendDraft = (draft) => {
    const { detail, theme, feeling } = draft
    const more = { ...(detail?.trim() ? { detail } : {}), ...(theme ? { theme } : {}), ...(feeling ? { feeling } : {}) }
    onSend('idea.submit', { step: draft.what, text: draft.text, ...more, late: true }).then(sent)
    take(draft)
  }
  const dropDraft = (draft) => {
    take(draft)
    toast(t('tablet.discarded'), { action: t('common.undo'), onAction: () => putBack(draft) })
  }
  return html`<section class="late" aria-label=${t('tablet.late_title')}>
    <h2>${icon('inbox')} ${t('tablet.late_title')}</h2>
    <p class="soft">${t('tablet.late_lead')}</p>
    <ul class="list">
      ${drafts.map((draft) => html`<li class="card idea mine waiting" key=${draft.what}>
        <p class="text">${draft.text}</p>
        ${draft.detail ? html`<p class="detail">${draft.detail}</p>` : null}
        <div class="acts">
          <button type="button" class="button" onClick=${() => sendDraft(draft)}>${icon('inbox')} ${t('tablet.send_late')}</button>
          <button type="button" class="button quiet" onClick=${() => dropDraft(draft)}>${t('tablet.discard')}</button>
        </div>
      </li>`)}
      ${items.map((item) => html`<${WaitingCard} key=${item.id} item=${item} onDiscard=${onDiscard}
        onAgain=${(each, changes) => outbox.again(each.id, changes).then(changes.late ? sent : () => {})} />`)}
    </ul>
  </section>`
}
