// One idea of the ballot. The card takes the keys + and −, its stickers take the touch.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { memo } from '../../lib/memo.js'
import { Aloud } from './aloud.js'
import { IdeaMarks } from './idea_marks.js'
import { IdeaText } from './idea_text.js'
import { VoteSlots } from './vote_slots.js'

export const VoteCard = memo(function VoteCard({ idea, given, limit, against = 0, look, themes, colour, barred, objected, marked, onMark, onGive, onObject, own }) {
  const { id, number } = idea
  const object = own && idea.sources?.length
    ? html`<button type="button" class="button bare small" disabled=${objected} onClick=${() => onObject(id)}>
        ${icon(objected ? 'check' : 'flag')} ${t(objected ? 'tablet.objected' : 'tablet.not_the_same')}</button>` : null
  const star = html`<button type="button" class="button bare star" aria-pressed=${marked ? 'true' : 'false'} aria-label=${t('tablet.sort.mark_label', { number })} onClick=${() => onMark(id)}>${icon('star')}</button>`
  if (barred) {
    return html`<li class="card ballot barred" data-idea=${id}>
      <${IdeaText} idea=${idea}><p class="why small">${t(idea.sources?.length ? 'tablet.barred_lead' : 'tablet.barred')}</p>${object}<//>
      ${star}<${Aloud} idea=${idea} />
    </li>`
  }
  const onKeyDown = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const wished = { '+': given + 1, '=': given + 1, '-': given - 1, '−': given - 1 }[event.key]
      ?? (/^[0-9]$/.test(event.key) && limit <= 9 ? Number(event.key) : undefined)
    if (wished === undefined) return
    event.preventDefault()
    onGive(idea, wished)
  }
  return html`<li data-idea=${id}>
    <article class=${`card ballot${given > 0 ? ' given' : given < 0 ? ' against' : ''}`} tabindex="0" aria-label=${t('tablet.card_name', { number, text: idea.text || '' })}
      aria-keyshortcuts="+ -" onKeyDown=${onKeyDown}>
      <${IdeaText} idea=${idea}><${IdeaMarks} idea=${idea} themes=${themes} />${object}<//>
      ${star}
      <${VoteSlots} number=${number} given=${given} limit=${limit} against=${against} look=${look} colour=${colour} onGive=${(points) => onGive(idea, points)} />
      <${Aloud} idea=${idea} />
    </article>
  </li>`
})
