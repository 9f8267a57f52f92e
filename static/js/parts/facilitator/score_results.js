// The results of scores: the picture that the screen has, what puts another there, weights on trial below.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Arrange } from './arrange.js'
import { leads } from './role.js'
import { ScoreTable } from './score_table.js'
import { Weights } from './weights.js'

/** `step`: the score step; `tally`: what may be seen of it. */
export function ScoreResults({ room, step, tally, onSend }) {
  const whole = !tally.partial
  return html`
    <div class="scroll results scores" tabindex="0">
      ${step.state !== 'revealed' && html`<p class="strip warn">${icon('eye-off')} <strong>${t(whole ? 'facilitator.tally.hidden' : 'facilitator.reveal.partly')}</strong></p>`}
      ${leads && html`<${Arrange} room=${room} step=${step} onSend=${onSend} />`}
      <${ScoreTable} tally=${tally} step=${step} room=${room} />
      ${leads && whole && html`<${Weights} room=${room} step=${step} tally=${tally} onSend=${onSend} />`}
    </div>`
}
