// The result of a score step: as it stands on the screen, or in the drawing that the reader prefers.
import { html, useState } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { byId } from '../screen/scores.js'
import { ScoreTally } from '../shared/score/tally.js'
import { titleOf } from '../shared/score/texts.js'

const modesOf = (tally) => ['ranking', 'words', 'histograms', 'table', tally.criteria.length > 1 && 'map',
  tally.rows.some((row) => row.before) && 'rounds', tally.rows.some((row) => row.profiles) && 'profiles'].filter(Boolean)

export function Scores({ tally, live }) {
  const [own, setOwn] = useState({})
  const entries = live.view.value
  const step = entries[`step/${tally.step}`]
  const display = own.mode ? own : step?.display ?? {}
  const axes = tally.criteria.map((one) => [one.id, one.name])
  const pick = (name, label, standard) => html`<label class="field">${label}
    <select value=${display[name] ?? standard} onChange=${(event) => setOwn({ ...own, [name]: event.target.value })}>
      ${axes.map(([id, says]) => html`<option key=${id} value=${id} lang=${foreign()}>${says}</option>`)}</select></label>`
  return html`<div class="observed-scores">
    <div class="observer-steps" role="group" aria-label=${t('observer.drawing')}>
      <button type="button" class="button quiet small" aria-pressed=${own.mode ? 'false' : 'true'} onClick=${() => setOwn({})}>${t('observer.as_screen')}</button>
      ${modesOf(tally).map((mode) => html`<button key=${mode} type="button" class="button quiet small" aria-pressed=${own.mode === mode ? 'true' : 'false'}
        onClick=${() => setOwn({ mode })}>${titleOf(mode)}</button>`)}</div>
    ${own.mode === 'map' && html`<div class="observed-axes">${pick('x', t('observer.x'), axes[0][0])}${pick('y', t('observer.y'), axes[1][0])}</div>`}
    <${ScoreTally} ...${{ tally, display, size: 'tablet', step, votes: byId(entries, 'tally'), ideas: byId(entries, 'idea') }} />
  </div>`
}
