// The result of a step, by its kind.
import { html } from '../../lib/ui.js'
import { Tally } from '../shared/tally.js'
import { ScoreResult } from './score_result.js'

export function Result({ tally, room }) {
  if (tally.kind === 'score') return html`<${ScoreResult} tally=${tally} room=${room} />`
  return html`<${Tally} tally=${tally} mine=${tally.mine} own=${room.own} />`
}
