// How far an open vote is: who has begun and who is done, a sticker a group; never what was given to which idea.
import { html, icon } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { activeGroups } from './room.js'

/** Past so many groups a row of stickers is a crowd, and the numbers say it. */
const MOST_STICKERS = 36

export const Bar = ({ name, n, of }) => html`
  <div class="gauge"><span>${name}</span>
    <progress max=${Math.max(1, of)} value=${n} aria-label=${name}></progress>
    <strong>${t('facilitator.of', { n, of })}</strong></div>`

const Standing = ({ group }) => {
  const stands = group.done ? 'done' : group.started ? 'begun' : 'none'
  return html`<i class=${`sticker standing ${stands} ${stands === 'none' ? 'empty' : ''}`} data-colour=${group.colour}
    title=${`${group.name} · ${t(`facilitator.progress.is.${stands}`)}`}>${stands === 'done' ? icon('check') : html`<b>${group.mark}</b>`}</i>`
}

export function VoteProgress({ room, step }) {
  const progress = room.progress(step.id)
  if (!progress) return null
  const groups = activeGroups(room).filter((group) => group.taken)
  const left = groups.filter((group) => group.has_left).length
  const drawn = groups.length > 0 && groups.length <= MOST_STICKERS
  return html`
    <section class="strip progress" aria-label=${t('facilitator.progress')}>
      ${drawn && html`<span class="standings" aria-hidden="true">${groups.map((group) => html`<${Standing} key=${group.id} group=${group} />`)}</span>`}
      ${drawn ? html`<span>${t('facilitator.progress.started')} <strong>${t('facilitator.of', { n: progress.started, of: progress.groups })}</strong></span>
        <span>${t('facilitator.progress.done')} <strong>${t('facilitator.of', { n: progress.done, of: progress.groups })}</strong></span>`
        : html`<${Bar} name=${t('facilitator.progress.started')} n=${progress.started} of=${progress.groups} />
        <${Bar} name=${t('facilitator.progress.done')} n=${progress.done} of=${progress.groups} />`}
      <span class="soft">${tn('facilitator.progress.with_left', left)}</span>
    </section>`
}
