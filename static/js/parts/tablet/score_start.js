// Before the first score of a person alone, or of a group that gives one: who will see what, then begin.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { StepName } from './step_name.js'
import { CalmFace } from './calm_face.js'

export const ScoreStart = ({ step, one, onStart, children }) => html`<main class="stage calm"><${CalmFace} sign="sliders-horizontal" title=${html`<${StepName} step=${step} />`}>
  <p>${t(one ? 'tablet.score.start_group' : 'tablet.score.start_alone')}</p>
  ${children}
  <button type="button" class="button large" onClick=${onStart}>${t('tablet.score.start')} ${icon('arrow-right')}</button>
<//></main>`
