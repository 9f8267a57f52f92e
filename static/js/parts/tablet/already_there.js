// The very same text is there already: join it, or send it all the same.
import { html, icon } from '../../lib/ui.js'
import { foreign, buttonName, t } from '../../lib/words.js'

export const AlreadyThere = ({ facts, busy, onAnyway, onJoin }) => html`<div class="banner warn already">
  <p lang=${foreign()}><span class="number">${facts.number}</span> ${facts.text}</p>
  ${onJoin ? html`<button type="button" class="button" disabled=${busy} aria-label=${buttonName(t('tablet.near.join'), t('tablet.near.join_label', { number: facts.number }))} onClick=${onJoin}>
    ${icon('combine')} ${t('tablet.near.join')}</button>` : null}
  <button type="button" class="button quiet" disabled=${busy} onClick=${onAnyway}>${t('tablet.send_anyway')}</button>
</div>`
