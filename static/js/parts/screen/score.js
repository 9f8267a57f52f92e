// While people score: what to do, how many have scored everything, the idea on which all are; never a value.
import { html } from '../../lib/ui.js'
import { unbroken } from '../../lib/unbroken.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Timer } from './clock.js'
import { lettersFor, span } from './fit.js'
import { Said } from './said.js'
import { Sheet } from './sheet.js'

const CRITERIA_SHOWN = 4
const RING = 46
const SAID = 26
const LED = 22

export function Score({ step, progress, idea, clock }) {
  const open = step.state === 'open'
  const aside = open && step.timer && !idea ? RING : 0
  return html`
    <main class=${`vote scored${idea && open ? ' led' : ''}`}>
      <h2 class=${open ? 'visually-hidden' : ''} lang=${foreign()}>${step.title}</h2>
      ${idea && open ? html`<${Led} step=${step} idea=${idea} />` : html`<div class="asked"><${Said} step=${step} words=${open ? undefined : t('screen.score_closed')} height=${SAID} />
        ${open && html`<p class="rule">${tn('screen.score_rule', step.criteria.length, { criteria: tn('screen.criteria', step.criteria.length) })}</p>`}
        ${open && step.only_group && html`<p class="rule">${t('screen.reopened_for_one')}</p>`}</div>`}
      <div class="far">
        ${progress && html`<${Progress} progress=${progress} step=${step} small=${Boolean(idea) && open} aside=${aside} />`}
        ${open && !idea && html`<${Timer} step=${step} clock=${clock} huge=${true} />`}
      </div>
    </main>`
}

/** The idea that is being scored by all, with its criteria and their words for 0 and 10. */
function Led({ step, idea }) {
  const at = step.candidates.indexOf(idea.id) + 1
  const more = step.criteria.length > CRITERIA_SHOWN
  const words = idea.redacted ? t('screen.redacted') : unbroken(idea.text)
  return html`<section class="led-idea">
    <p class="rule">${t('screen.led_idea', { at, of: step.candidates.length })}</p>
    <p class="instruction" style=${{ '--letter': lettersFor(`${idea.number} ${words}`, { width: span(), height: LED }) }}><span class="number">${idea.number}</span> <span lang=${idea.redacted ? undefined : foreign()}>${words}</span></p>
    <ul class="led-criteria" style=${{ '--abreast': step.criteria.length === CRITERIA_SHOWN ? 2 : Math.min(3, step.criteria.length) }} lang=${foreign()}>${step.criteria.map((one) => html`<li key=${one.id}>
      <b>${one.name}</b>${!more && html`<span><i>0</i> ${one.low}</span><span><i>10</i> ${one.high}</span>`}</li>`)}</ul>
  </section>`
}

/** A sticker for each person, or group; those who are not done are all filled alike: to their mean. */
function Progress({ progress, step, small, aside }) {
  const alone = step.settings.one_per_group
  const [done, all] = alone ? [progress.done, progress.groups] : [progress.finished, progress.members]
  const each = all ? progress.possible / all : 0
  const rest = all > done && each ? Math.max(0, progress.scores - done * each) / ((all - done) * each) : 0
  return html`
    <div class=${`progress${small ? ' small' : ''}`}>
      <p class="figure"><b>${done} / ${all}</b> <span>${tn(alone ? 'screen.score_groups' : 'screen.score_members', all)}</span></p>
      <${Sheet} n=${all} done=${done} begun=${() => rest} aside=${small ? 60 : aside} />
      ${!small && html`<p class="warm">${all > 0 && done === all ? t('screen.warm_all') : tn('screen.score_given', progress.scores, { possible: progress.possible })}</p>`}
    </div>`
}
