// The result of a score step, as the facilitator arranged it: one drawing, the trial and the notes that go with it.
import { html } from '../../../lib/ui.js'
import { t } from '../../../lib/words.js'
import { Complete } from './complete.js'
import { Footing } from './footing.js'
import { Grid } from './grid.js'
import { Histograms } from './histograms.js'
import { PlaceMap } from './map.js'
import { Profiles } from './profiles.js'
import { Ranking } from './ranking.js'
import { Rounds, RoundsLegend } from './rounds.js'
import { rowsOf } from './rows.js'
import { titleOf } from './texts.js'
import { Trial } from './trial.js'
import { Discuss, InWords, Rule } from './words.js'

const DRAWINGS = { ranking: Ranking, histograms: Histograms, table: Grid, map: PlaceMap, words: InWords, rounds: Rounds, profiles: Profiles }
const NONE = new Set()

/** A mode that this tally can't be drawn in is the ranking. */
export function modeOf(tally, display) {
  const mode = display?.mode ?? 'ranking'
  if (mode === 'map' && tally.criteria.length < 2) return 'ranking'
  return DRAWINGS[mode] ? mode : 'ranking'
}

/**
 * `size`: screen, tablet or facilitator. `votes`: tallies of other steps by step, for sizes on the map.
 * `ideas`: ideas by id, for the names of those still covered. `off`: rows that are on another page.
 */
export function ScoreTally({ tally, display, size = 'tablet', step, votes = {}, ideas = {}, off = NONE }) {
  const mode = modeOf(tally, display)
  const rows = rowsOf(tally, step, ideas)
  const alone = size !== 'screen'
  return html`<section class=${`sc sc-${size} sc-is-${mode}`} aria-label=${titleOf(mode)}>
    ${tally.live && html`<p class="sc-live">${t('score.live')}</p>`}
    <${Trial} tally=${tally} />
    <${DRAWINGS[mode]} ...${{ tally, rows, off, display: display ?? {}, size, votes }} />
    ${mode === 'ranking' && html`<${Complete} tally=${tally} />`}
    ${mode === 'rounds' && html`<${RoundsLegend} />`}
    ${alone && mode !== 'words' && mode === 'ranking' && html`<${Discuss} tally=${tally} />`}
    ${alone && mode !== 'words' && html`<${Rule} />`}
    ${alone && html`<${Footing} tally=${tally} />`}
  </section>`
}
