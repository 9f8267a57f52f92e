// The result of a scoring, drawing after drawing: the ranking, then what stands behind it. As announced: no weights on trial.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Complete } from '../shared/score/complete.js'
import { Footing } from '../shared/score/footing.js'
import { Grid } from '../shared/score/grid.js'
import { Histograms } from '../shared/score/histograms.js'
import { Profiles } from '../shared/score/profiles.js'
import { Ranking } from '../shared/score/ranking.js'
import { Rounds, RoundsLegend } from '../shared/score/rounds.js'
import { rowsOf } from '../shared/score/rows.js'
import { titleOf } from '../shared/score/texts.js'
import { Discuss, Rule } from '../shared/score/words.js'
import { byId } from '../screen/scores.js'

const NONE = new Set()

export function Scores({ section: { step, tally: shown }, entries }) {
  const tally = { ...shown, trial: null }
  const rows = rowsOf(tally, step, byId(entries, 'idea'))
  const drawn = { tally, rows, off: NONE, display: {}, size: 'report' }
  const seen = rows.filter((row) => !row.covered)
  return html`
    ${tally.live && html`<p class="report-note">${t('score.live')}</p>`}
    <${Drawing} mode="ranking"><${Ranking} ...${drawn} /><${Complete} tally=${tally} /><//>
    ${tally.discuss.length > 0 && html`<div class="sc"><${Discuss} tally=${tally} /></div>`}
    ${tally.criteria.length > 1 && html`<${Drawing} mode="table"><${Grid} ...${drawn} /><//>`}
    ${seen.length > 0 && html`<${Drawing} mode="histograms"><${Histograms} ...${drawn} rows=${seen} level="h4" /><//>`}
    ${rows.some((row) => row.before) && html`<${Drawing} mode="rounds"><${Rounds} ...${drawn} /><${RoundsLegend} /><//>`}
    ${rows.some((row) => row.profiles) && html`<${Drawing} mode="profiles"><${Profiles} ...${drawn} /><//>`}
    <div class="sc"><${Rule} /><${Footing} tally=${tally} /></div>`
}

const Drawing = ({ mode, children }) => html`<div class=${`report-drawing sc sc-is-${mode}`}><h3>${titleOf(mode)}</h3>${children}</div>`
