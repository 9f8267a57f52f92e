// One idea to read: keep it for later, say with which one it belongs, or that it doesn't.
import { html, icon } from '../../lib/ui.js'
import { buttonName, t } from '../../lib/words.js'
import { IdeaMarks } from './idea_marks.js'
import { IdeaText } from './idea_text.js'

export function SortCard({ idea, themes, own, objected, onObject, marked, onMark, picked, proposing, proposed, onPick }) {
  const { number } = idea
  const isPicked = picked?.id === idea.id
  const says = picked && t(proposed ? 'tablet.alike.said' : 'tablet.alike.with', { number: picked.number })
  const alike = picked
    ? html`<button type="button" class="button small" disabled=${proposed} aria-label=${buttonName(says, t('tablet.alike.with_label', { number, other: picked.number }))} onClick=${() => onPick(idea)}>
        ${icon(proposed ? 'check' : 'combine')} ${says}</button>`
    : html`<button type="button" class="button bare small" aria-label=${buttonName(t('tablet.alike.pick'), t('tablet.alike.pick_label', { number }))} onClick=${() => onPick(idea)}>${icon('combine')} ${t('tablet.alike.pick')}</button>`
  return html`<li class=${`card idea${own ? ' mine' : ''}${isPicked ? ' picked' : ''}`}>
    <${IdeaText} idea=${idea} unfolded aloud />
    <${IdeaMarks} idea=${idea} themes=${themes} />
    <div class="foot">${own ? html`<span class="chip own">${t('tablet.yours')}</span>` : null}
      <span class="acts">
        <button type="button" class="button bare small" aria-pressed=${marked ? 'true' : 'false'} aria-label=${buttonName(t('tablet.sort.mark'), t('tablet.sort.mark_label', { number }))} onClick=${() => onMark(idea.id)}>
          ${icon('star')} ${t('tablet.sort.mark')}</button>
        ${proposing && !isPicked ? alike : null}
        ${own && idea.sources?.length ? html`<button type="button" class="button bare small" disabled=${objected} onClick=${() => onObject(idea.id)}>
          ${icon(objected ? 'check' : 'flag')} ${t(objected ? 'tablet.objected' : 'tablet.not_the_same')}</button>` : null}
      </span></div>
  </li>`
}
