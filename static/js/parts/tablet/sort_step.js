// "Sort": the facilitator merges in front of everyone; the tablets read along, and may say "not the same".
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { IdeaText } from './idea_text.js'
import { IdeaList } from './idea_list.js'

export function SortStep({ room, onObject }) {
  const { own, objected } = room
  const ideas = [...room.ideas.values()].filter((idea) => idea.state === 'active' && !idea.lead)
  const card = (idea) => html`<li class=${`card idea${own.has(idea.id) ? ' mine' : ''}`} key=${idea.id}>
    <${IdeaText} idea=${idea} unfolded />
    ${own.has(idea.id) ? html`<div class="foot"><span class="chip own">${t('tablet.yours')}</span>
      ${idea.sources?.length ? html`<button type="button" class="button bare small" disabled=${objected.has(idea.id)} onClick=${() => onObject(idea.id)}>
        ${icon(objected.has(idea.id) ? 'check' : 'flag')} ${t(objected.has(idea.id) ? 'tablet.objected' : 'tablet.not_the_same')}</button>` : null}
    </div>` : null}
  </li>`
  return html`<main class="stage"><p class="lead">${t('tablet.sort_lead')}</p>
    <${IdeaList} ideas=${ideas} own=${own} card=${card} empty=${t('tablet.ideas_empty')} />
  </main>`
}
