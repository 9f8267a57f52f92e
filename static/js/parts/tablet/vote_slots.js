// What one idea of the ballot can be given: stickers, and where the step has it, points against; or a like.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { AgainstSlots } from './against_slots.js'
import { LikeSlots } from './like_slots.js'
import { MOST_SLOTS, Slots } from './slots.js'

const inWords = (given) => (given < 0 ? tn('tablet.against.points', -given) : given ? tn('tablet.points', given) : '')

export function VoteSlots({ number, given, limit, against, colour, look, onGive }) {
  if (look === 'like') return html`<div class="slots likes"><${LikeSlots} number=${number} given=${given} both=${against > 0} onGive=${onGive} /></div>`
  const said = html`<span class="given-said">${inWords(given)}</span>`
  const stickers = html`<${Slots} number=${number} given=${Math.max(0, given)} limit=${limit} colour=${colour} onGive=${onGive} />`
  if (!against) return html`<div class="slots">${stickers} ${limit > MOST_SLOTS ? null : said}</div>`
  return html`<div class="two-sides">
    <div class="slots" role="group" aria-label=${t('tablet.against.for_side')}><span class="side-name" aria-hidden="true">${t('tablet.against.for_side')}</span>${stickers}</div>
    <div class="slots" role="group" aria-label=${t('tablet.against.against_side')}><span class="side-name" aria-hidden="true">${t('tablet.against.against_side')}</span>
      <${AgainstSlots} number=${number} given=${Math.max(0, -given)} limit=${against} onGive=${(points) => onGive(-points)} /></div>
    ${said}
  </div>`
}
