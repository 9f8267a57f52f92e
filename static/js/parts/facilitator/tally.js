// A tally: hidden from the room until it is revealed, at once or from under its curtain.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { langOf } from './marks.js'
import { covered, deservesCurtain } from './covered.js'
import { Curtain } from './curtain.js'
import { Nothing } from './empty.js'
import { Footing } from './footing.js'
import { lookedAt } from './room.js'
import { ScoreResults } from './score_results.js'
import { Rows, saysOf } from './tally_rows.js'

/** `step`: a vote, a scoring, or the results step that looks at one. */
export function Tally({ room, step, onSend }) {
  const source = step.kind === 'results' ? lookedAt(room, step) : step
  const tally = source && room.tally(source.id)
  if (!tally) return html`<${Nothing} sign="chart-bar" says=${t(source ? 'facilitator.tally.none' : 'facilitator.tally.no_source')} />`
  if (tally.kind === 'score') return html`<${ScoreResults} room=${room} step=${source} tally=${tally} onSend=${onSend} />`
  const hidden = source.state !== 'revealed' && !(source.state === 'open' && source.settings?.results === 'live')
  return html`
    <div class="scroll results" tabindex="0">
      ${deservesCurtain(source, tally) ? html`<${Curtain} room=${room} step=${source} tally=${tally} onSend=${onSend} />`
        : hidden && html`<p class="strip warn">${icon('eye-off')} <strong>${t('facilitator.tally.hidden')}</strong></p>`}
      ${tally.against_order && html`<p class="strip warn">${icon('info')} ${t('facilitator.tally.against_order')}</p>`}
      ${tally.kind === 'vote' ? html`<${Rows} tally=${tally} room=${room} curtain=${source.curtain ? covered(source, tally) : null} />`
        : html`<ol class="ideas">${tally.rows.map((row) => html`
        <li key=${row.idea} class="idea plain"><span class="number">${row.number}</span><span class="text" lang=${langOf(row)}>${saysOf(row)}</span></li>`)}</ol>`}
      ${tally.footing && html`<${Footing} footing=${tally.footing} />`}
    </div>`
}
