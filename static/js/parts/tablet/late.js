// What did not get in before its step closed: kept here, until it is sent to the facilitator's tray or thrown away.
import { html, icon, useState } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { draftKey, draftsOf } from '../../lib/draft.js'
import { drop, write } from '../../lib/store.js'
import { toast } from '../shared/toast.js'
import { WaitingCard } from './waiting_card.js'

/** `{drafts, items, n, …}`: texts of other steps than the one being written in, and what can be done with them. */
export function useLate(code, room, outbox, onSend) {
  const [, redraw] = useState(0)
  if (!room) return { drafts: [], items: [], n: 0 }
  const { me, step, open, steps } = room
  const writing = open && step.kind === 'ideas' ? step.id : null
  const items = room.kept.filter((item) => !writing || item.step !== writing)
  const known = new Set(steps.map((each) => each.id))
  const drafts = draftsOf(code, me.group).filter((draft) => known.has(draft.what) && draft.what !== writing)

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
  const again = (item, changes) => outbox.again(item.id, changes).then(changes.late ? sent : () => {})
  return { drafts, items, n: drafts.length + items.length, sendDraft, dropDraft, again }
}

export function Late({ late, onDiscard }) {
  return html`<section class="late" id="late" aria-label=${t('tablet.late_title')}>
    <h2 tabindex="-1">${icon('inbox')} ${t('tablet.late_title')}</h2>
    <p class="soft">${t('tablet.late_lead')}</p>
    <ul class="list">
      ${late.drafts.map((draft) => html`<li class="card idea mine waiting" key=${draft.what}>
        <p class="text" lang=${foreign()}>${draft.text}</p>
        ${draft.detail ? html`<p class="detail" lang=${foreign()}>${draft.detail}</p>` : null}
        <div class="acts">
          <button type="button" class="button" onClick=${() => late.sendDraft(draft)}>${icon('inbox')} ${t('tablet.send_late')}</button>
          <button type="button" class="button quiet" onClick=${() => late.dropDraft(draft)}>${t('tablet.discard')}</button>
        </div>
      </li>`)}
      ${late.items.map((item) => html`<${WaitingCard} key=${item.id} item=${item} onDiscard=${onDiscard} onAgain=${late.again} />`)}
    </ul>
  </section>`
}
