// A scoring's result on the tablet: as it stands on the screen, or as this group would rather read it.
import { html, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { ScoreTally } from '../shared/score/tally.js'
import { titleOf } from '../shared/score/texts.js'

const MODES = ['ranking', 'words', 'histograms', 'table']

export function ScoreResult({ tally, room }) {
  const [own, setOwn] = useState(null)
  const step = room.steps.find((each) => each.id === tally.step)
  const choice = (mode, words) => html`<button type="button" class="button quiet small tab" key=${mode ?? 'screen'}
    aria-pressed=${own === mode ? 'true' : 'false'} onClick=${() => setOwn(mode)}>${words}</button>`
  return html`<div class="score-result">
    <div class="tabs" role="group" aria-label=${t('tablet.score.result')}>${choice(null, t('tablet.score.as_screen'))}
      ${MODES.map((mode) => choice(mode, titleOf(mode)))}</div>
    <${ScoreTally} tally=${tally} display=${own ? { mode: own } : step?.display} size="tablet" step=${step} votes=${room.tallies} ideas=${Object.fromEntries(room.ideas)} />
  </div>`
}
