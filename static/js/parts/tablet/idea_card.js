// One idea of the list. Ours can be changed and taken back while the step is open and nobody merged it.
import { html, icon, useEffect, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { buttonName, t } from '../../lib/words.js'
import { memo } from '../../lib/memo.js'
import { IdeaText } from './idea_text.js'
import { IdeaForm } from './idea_form.js'
import { IdeaMarks } from './idea_marks.js'
import { Sticker } from '../shared/sticker.js'

function Standing({ idea }) {
  const key = idea.pending || (idea.state === 'active' ? '' : idea.state)
  const words = { accept: 'tablet.idea_accept', delay: 'tablet.idea_delay', late: 'tablet.idea_late', hidden: 'tablet.idea_hidden', withdrawn: 'tablet.idea_withdrawn' }
  return words[key] ? html`<p class="small soft">${icon('info')} ${t(words[key])}</p>` : null
}

const Act = ({ sign, label, words, onClick, node }) => html`<button type="button" class="button bare small" ref=${node} aria-label=${buttonName(words, label)} onClick=${onClick}>${sign ? icon(sign) : null} ${words}</button>`

/** `ours`: the text that this group joined to it, where it did. */
export const IdeaCard = memo(function IdeaCard({ idea, mine, ours, open, groups, themes, online, draft, onSend, onTakenBack, onWithdraw, onRestore, onPart, onEditing }) {
  const [editing, setEditing] = useState(false)
  const [opener, wasEditing] = [useRef(null), useRef(false)]
  const edit = (now) => { setEditing(now); onEditing(idea.id, now) }
  // Back where it was opened, unless the hand is elsewhere already.
  useLayoutEffect(() => {
    if (wasEditing.current && !editing && document.activeElement === document.body) opener.current?.focus()
    wasEditing.current = editing
  }, [editing])
  // It may leave while it is being edited: merged, or not what is searched for.
  useEffect(() => () => { if (wasEditing.current) onEditing(idea.id, false) }, [])
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
    <${IdeaText} idea=${idea} aloud />
    <${IdeaMarks} idea=${idea} themes=${themes} />
    ${idea.groups?.length ? html`<p class="authors">${idea.groups.map((id) => groups.get(id)).filter(Boolean).map((group) => html`<${Sticker} key=${group.id} ...${group} />`)}</p>` : null}
    ${mine ? html`<div class="foot">
      <span class="chip own">${t(ours ? 'tablet.near.ours' : 'tablet.yours')}</span>
      <${Standing} idea=${idea} />
      ${free ? html`<span class="acts">
        <${Act} sign="pencil" node=${opener} label=${t('tablet.edit_label', { number })} words=${t('tablet.edit')} onClick=${() => edit(true)} />
        <${Act} sign="undo-2" label=${t('tablet.withdraw_label', { number })} words=${t('tablet.withdraw')} onClick=${() => onWithdraw(idea)} />
      </span>` : null}
      ${ours && open ? html`<span class="acts"><${Act} sign="unlink" label=${t('tablet.near.part_label', { number })} words=${t('tablet.near.part')} onClick=${() => onPart(idea, ours)} /></span>` : null}
      ${withdrawn && open ? html`<${Act} label=${t('tablet.restore_label', { number })} words=${t('tablet.restore')} onClick=${() => onRestore(idea)} />` : null}
    </div>` : null}
  </li>`
})
