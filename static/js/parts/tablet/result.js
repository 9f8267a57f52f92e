// The result of a step, by its kind.
import { html } from '../../lib/ui.js'
import { later } from '../../lib/later.js'
import { Tally } from '../shared/tally.js'

const ScoreResult = later((again) => import(`./score_result.js${again}`).then((file) => file.ScoreResult))

export function Result({ tally, room }) {
  if (tally.kind === 'score') return html`<${ScoreResult} tally=${tally} room=${room} />`
  return html`<${Tally} tally=${tally} mine=${tally.mine} own=${room.own} />`
}
