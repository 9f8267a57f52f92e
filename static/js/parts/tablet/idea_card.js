// One idea of the list. Ours can be changed and taken back while the step is open and nobody merged it.
import { html, icon, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { IdeaText } from './idea_text.js'
import { IdeaForm } from './idea_form.js'
import { IdeaMarks } from './idea_marks.js'
import { Sticker } from '../shared/sticker.js'

function Standing({ idea }) {
  const key = idea.pending || (idea.state === 'active' ? '' : idea.state)
  const words = { accept: 'tablet.idea_accept', delay: 'tablet.idea_delay', late: 'tablet.idea_late', hidden: 'tablet.idea_hidden', withdrawn: 'tablet.idea_withdrawn' }
  return words[key] ? html`<p class="small soft">${icon('info')} ${t(words[key])}</p>` : null
}

export function IdeaCard({ idea, mine, open, groups, themes, online, draft, onSend, onTakenBack, onWithdraw, onRestore, onEditing }) {
  const [editing, setEditing] = useState(false)
  const edit = (now) => { setEditing(now); onEditing(idea.id, now) }
  const number = idea.number
  if (editing) {
    return html`<li class="card idea mine">
      <${IdeaForm} id=${`edit-${idea.id}`} draft=${draft} first=${{ text: idea.text, detail: idea.detail || '' }} online=${online}
        label=${t('tablet.edit_label', { number })} sendLabel=${t('common.save')} onCancel=${() => edit(false)} onSent=${() => edit(false)}
        onSubmit=${(fields) => onSend('idea.edit', { idea: idea.id, ...fields })} onTakenBack=${onTakenBack} />
    </li>`
  }
  const withdrawn = idea.state === 'withdrawn'
  const free = mine && open && !withdrawn && idea.state !== 'hidden' && !idea.sources?.length && !idea.lead
  return html`<li class=${`card idea${mine ? ' mine' : ''}${withdrawn ? ' gone' : ''}`}>
    <${IdeaText} idea=${idea} />
    <${IdeaMarks} idea=${idea} themes=${themes} />
    ${idea.groups?.length ? html`<p class="authors">${idea.groups.map((id) => groups.get(id)).filter(Boolean).map((group) => html`<${Sticker} key=${group.id} ...${group} />`)}</p>` : null}
    ${mine ? html`<div class="foot">
      <span class="chip own">${t('tablet.yours')}</span>
      <${Standing} idea=${idea} />
      ${free ? html`<span class="acts">
        <button type="button" class="button bare small" aria-label=${t('tablet.edit_label', { number })} onClick=${() => edit(true)}>${icon('pencil')} ${t('tablet.edit')}</button>
        <button type="button" class="button bare small" aria-label=${t('tablet.withdraw_label', { number })} onClick=${() => onWithdraw(idea)}>${icon('undo-2')} ${t('tablet.withdraw')}</button>
      </span>` : null}
      ${withdrawn && open ? html`<button type="button" class="button bare small" aria-label=${t('tablet.restore_label', { number })} onClick=${() => onRestore(idea)}>${t('tablet.restore')}</button>` : null}
    </div>` : null}
  </li>`
}
