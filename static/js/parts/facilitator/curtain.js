// Over a closed vote's table: what the room sees of it, and, to the facilitator alone, who is uncovered next.
import { html, icon } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { covered } from './covered.js'
import { Act, Key, langOf } from './marks.js'
import { allOf, takingBack } from './next.js'
import { leads } from './role.js'
import { saysOf } from './tally_rows.js'

/** So many are read at a glance; the table has them all. */
const NAMED = 4

const Coming = ({ coming }) => html`
  <div class="coming"><p>${tn('facilitator.curtain.coming', coming.length, { rank: String(coming[0].rank) })}</p>
    <ul>${coming.slice(0, NAMED).map((row) => html`<li key=${row.idea}><span class="number">${row.number}</span> <span lang=${langOf(row)}>${saysOf(row)}</span>
      <b>${row.total}</b></li>`)}
      ${coming.length > NAMED && html`<li><span></span>${tn('facilitator.curtain.more', coming.length - NAMED)}</li>`}</ul></div>`

export function Curtain({ room, step, tally, onSend }) {
  const { coming, left, shown } = covered(step, tally)
  const all = () => { const { name, payload } = allOf(room, step); return onSend(name, payload) }
  const takeBack = () => onSend(...takingBack(step), { said: t('facilitator.said.curtain_back') })
  return html`
    <section class=${`curtain ${step.curtain ? 'up' : ''}`} aria-label=${t('facilitator.curtain')}>
      <p>${icon(step.curtain ? 'theater' : 'eye-off')}
        <strong>${step.curtain ? tn('facilitator.curtain.left', left, { shown: String(shown.size) }) : t('facilitator.tally.hidden')}</strong>
        ${leads && (step.curtain ? html`<span class="keys-line"><${Key} of="G" /> <${Key} of="N" /> ${t('facilitator.curtain.how')}</span>`
          : html`<span>${t('facilitator.curtain.means')}</span>`)}</p>
      ${coming.length > 0 && html`<${Coming} coming=${coming} />`}
      ${leads && html`<div class="acts">
        ${step.curtain && html`<${Act} keyed="Z" name=${t('facilitator.curtain.back')} onClick=${takeBack}>${icon('undo-2')}<//>`}
        <${Act} name=${t('facilitator.curtain.all')} onClick=${all}>${icon('eye')}<//></div>`}
    </section>`
}
