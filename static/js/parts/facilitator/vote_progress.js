// How far an open vote is: counts only, never what was given to which idea.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { activeGroups } from './room.js'

export const Bar = ({ name, n, of }) => html`
  <div class="gauge"><span>${name}</span>
    <progress max=${Math.max(1, of)} value=${n} aria-label=${name}></progress>
    <strong>${t('facilitator.of', { n, of })}</strong></div>`

export function VoteProgress({ room, step }) {
  const progress = room.progress(step.id)
  if (!progress) return null
  const left = activeGroups(room).filter((group) => group.taken && group.has_left).length
  return html`
    <section class="strip progress" aria-label=${t('facilitator.progress')}>
      <${Bar} name=${t('facilitator.progress.started')} n=${progress.started} of=${progress.groups} />
      <${Bar} name=${t('facilitator.progress.done')} n=${progress.done} of=${progress.groups} />
      <span class="soft">${tn('facilitator.progress.with_left', left)}</span>
    </section>`
}
