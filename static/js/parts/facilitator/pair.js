// Two ideas that may be alike, put before the facilitator, who says yes or no.
import { html } from '../../lib/ui.js'
import { drawn, theirs } from '../../lib/quoting.js'
import { t, tn } from '../../lib/words.js'
import { Authors } from './idea_row.js'
import { Act, hour, langOf, textOf } from './marks.js'

export function Pair({ pair, more, room, board }) {
  const ideas = pair.ideas.map(room.idea).filter(Boolean)
  return html`
    <section class="pair" aria-labelledby="pair-title">
      <header>
        <h3 id="pair-title">${t('facilitator.pair')}</h3>
        ${pair.n > 0 && html`<span class="chip warn">${drawn(tn('facilitator.pair.proposed', pair.n, { names: theirs((pair.groups ?? []).map((id) => room.group(id)?.name).filter(Boolean).join(', ')) }))}</span>`}
        ${more > 0 && html`<span class="soft">${tn('facilitator.pair.more', more)}</span>`}
        <${Act} keyed="M" name=${t('facilitator.pair.yes')} label=${t('facilitator.pair.yes.named')} onClick=${board.mergePair} />
        <${Act} keyed="N" name=${t('facilitator.pair.no')} label=${t('facilitator.pair.no.named')} onClick=${board.apart} />
        <${Act} name=${t('facilitator.pair.reword')} onClick=${() => board.merge(pair.ideas)} />
      </header>
      <ul>${ideas.map((idea) => html`<li key=${idea.id}>
        <span class="number">${idea.number}</span><span class="text" lang=${langOf(idea)}>${textOf(idea)}</span>
        <span class="meta"><${Authors} idea=${idea} room=${room} /><time>${hour(idea.at)}</time></span></li>`)}</ul>
    </section>`
}
