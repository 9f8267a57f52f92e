// The result of a step, by its kind.
import { html } from '../../lib/ui.js'
import { Tally } from '../shared/tally.js'
import { ScoreRanking } from './score_ranking.js'

export function Result({ tally, own }) {
  if (tally.kind === 'score') return html`<${ScoreRanking} tally=${tally} />`
  return html`<${Tally} tally=${tally} mine=${tally.mine} own=${own} />`
}
