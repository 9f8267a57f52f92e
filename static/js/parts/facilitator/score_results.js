// The results of scores: the picture that the screen has, what puts another there, weights on trial.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { ScoreTally } from '../shared/score/tally.js'
import { Arrange } from './arrange.js'
import { leads } from './role.js'
import { Weights } from './weights.js'

/** What gives the map its sizes: the votes' tallies by step. */
const votesOf = (room) => Object.fromEntries(room.steps.filter((step) => step.kind === 'vote')
  .map((step) => [step.id, room.tally(step.id)]).filter(([, tally]) => tally))

/** `step`: the score step; `tally`: what may be seen of it. */
export function ScoreResults({ room, step, tally, onSend }) {
  const whole = !tally.partial
  const hidden = step.state !== 'revealed' && !tally.live
  return html`
    <div class="scroll results scores" tabindex="0">
      ${hidden && html`<p class="strip warn">${icon('eye-off')} <strong>${t(whole ? 'facilitator.tally.hidden' : 'facilitator.reveal.partly')}</strong></p>`}
      ${leads && html`<${Arrange} room=${room} step=${step} onSend=${onSend} />`}
      ${leads && whole && html`<${Weights} room=${room} step=${step} tally=${tally} onSend=${onSend} />`}
      <${ScoreTally} tally=${tally} display=${step.display ?? {}} size="facilitator" votes=${votesOf(room)} />
    </div>`
}
