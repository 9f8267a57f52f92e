// While people score: what to do, how many have scored everything, the idea on which all are; never a value.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Timer } from './clock.js'
import { lengthClass } from './header.js'
import { Said } from './said.js'

const CRITERIA_SHOWN = 4

export function Score({ step, progress, idea, clock }) {
  const open = step.state === 'open'
  if (!open) return html`<main class="hush scored"><h2>${step.title}</h2><p class="instruction">${t('screen.score_closed')}</p><${Given} progress=${progress} /></main>`
  return html`
    <main class=${`vote scored${idea ? ' led' : ''}`}>
      <h2 class="visually-hidden">${step.title}</h2>
      ${idea ? html`<${Led} step=${step} idea=${idea} />` : html`<${Said} step=${step} />
        <p class="rule">${tn('screen.score_rule', step.criteria.length, { criteria: tn('screen.criteria', step.criteria.length) })}</p>`}
      <div class="far">
        <${Progress} progress=${progress} step=${step} small=${Boolean(idea)} />
        ${!idea && html`<${Timer} timer=${step.timer} clock=${clock} huge=${true} />`}
      </div>
      ${step.only_group && html`<p class="rule">${t('screen.reopened_for_one')}</p>`}
    </main>`
}

/** The idea that is being scored by all, with its criteria and their words for 0 and 10. */
function Led({ step, idea }) {
  const at = step.candidates.indexOf(idea.id) + 1
  const more = step.criteria.length > CRITERIA_SHOWN
  return html`<section class="led-idea">
    <p class="rule">${t('screen.led_idea', { at, of: step.candidates.length })}</p>
    <p class=${`instruction ${lengthClass(idea.text)}`}><span class="number">${idea.number}</span> ${idea.redacted ? t('screen.redacted') : idea.text}</p>
    <ul class=${`led-criteria${more ? ' many' : ''}`}>${step.criteria.map((one) => html`<li key=${one.id}>
      <b>${one.name}</b>${!more && html`<span><i>0</i> ${one.low}</span><span><i>10</i> ${one.high}</span>`}</li>`)}</ul>
  </section>`
}

function Progress({ progress, step, small }) {
  if (!progress) return null
  const alone = step.settings.one_per_group
  const [done, all] = alone ? [progress.done, progress.groups] : [progress.finished, progress.members]
  const part = progress.possible ? progress.scores / progress.possible : 0
  return html`
    <div class=${`progress${small ? ' small' : ''}`}>
      <p class="figure"><b>${done} / ${all}</b> <span>${tn(alone ? 'screen.score_groups' : 'screen.score_members', done)}</span></p>
      <div class="gauge" aria-hidden="true"><i style=${{ width: `${100 * part}%` }}></i></div>
      ${!small && html`<${Given} progress=${progress} />`}
    </div>`
}

const Given = ({ progress }) => (progress ? html`<p class="started">${tn('screen.score_given', progress.scores, { possible: progress.possible })}</p>` : null)
