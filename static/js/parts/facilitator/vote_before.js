// Before a vote opens: is it feasible for the groups, who comes in, who is level at the edge.
import { html, icon } from '../../lib/ui.js'
import { refusal, t, tn } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Act, langOf, textOf } from './marks.js'
import { leads } from './role.js'
import { WorksOn, saysOf } from './works_on.js'

const toMinutes = (advice) => Math.max(1, Math.round(advice.reading_seconds / 60))

export const readingMinutes = (advice) => tn('facilitator.advice.reading', toMinutes(advice))

function Advice({ step, onSend }) {
  // A like costs nothing: there is no budget to make smaller.
  const advice = { ...step.advice, hardly: step.advice.hardly && step.settings?.look !== 'like' }
  const smaller = () => (leads && advice.hardly && advice.suggest
    ? onSend('step.configure', { step: step.id, settings: { budget: advice.suggest } }, {
      said: t('facilitator.said.budget', { budget: advice.suggest }),
      undo: [['step.configure', { step: step.id, settings: { budget: step.settings.budget, limit: step.settings.limit } }]],
    }) : false)
  const letVote = () => onSend('step.configure', { step: step.id, settings: { barred: 'nobody' } }, {
    said: t('facilitator.said.barred'), undo: [['step.configure', { step: step.id, settings: { barred: step.settings.barred } }]],
  })
  useKeys({ u: smaller })
  return html`
    <section class="advice" aria-label=${t('facilitator.advice')}>
      <dl class="figures">
        <div><dt>${t('facilitator.advice.ideas')}</dt><dd>${advice.ideas}</dd></div>
        <div><dt>${t('facilitator.advice.can_spend')}</dt><dd>${t('facilitator.of', { n: advice.can_spend, of: advice.budget })}</dd></div>
        <div><dt>${t('facilitator.advice.time')}</dt><dd>${t('facilitator.minutes', { minutes: toMinutes(advice) })}</dd></div>
      </dl>
      ${advice.too_many && html`<p class="warned">${icon('triangle-alert')} ${t('facilitator.advice.too_many')}</p>`}
      ${advice.hardly && html`<p class="warned">${icon('triangle-alert')} <span>${t('facilitator.advice.hardly')}</span>
        ${advice.suggest && html`<${Act} keyed="U" name=${t('facilitator.advice.smaller', { budget: advice.suggest })} onClick=${smaller} />`}</p>`}
      ${advice.nobody > 0 && html`<p class="warned">${icon('triangle-alert')} <span>${tn('facilitator.advice.nobody', advice.nobody)}</span>
        ${leads && html`<${Act} name=${t('facilitator.advice.let_vote')} onClick=${letVote} />`}</p>`}
      ${!advice.hardly && !advice.too_many && !advice.nobody && html`<p class="fine">${icon('circle-check')} ${t('facilitator.advice.fine')}</p>`}
    </section>`
}

/** `step`: a prepared vote. */
export function VoteBefore({ room, step, onSend }) {
  const coming = (step.comes?.ideas ?? []).map(room.idea).filter(Boolean)
  const tied = new Set(step.comes?.tied ?? [])
  return html`
    <div class="scroll before" tabindex="0">
      ${step.ready && html`<p class="warned">${icon('triangle-alert')} ${refusal({ code: step.ready })}</p>`}
      ${step.advice && html`<${Advice} step=${step} onSend=${onSend} />`}
      ${leads && html`<${WorksOn} room=${room} step=${step} onSend=${onSend} />`}
      <header class="comes">
        <h3>${tn('facilitator.comes', coming.length)}</h3>
        <span class="soft">${saysOf(room, step)}</span>
      </header>
      ${tied.size > 0 && html`<p class="warned">${icon('triangle-alert')} ${tn('facilitator.comes.tied', tied.size)} ${t('facilitator.comes.tied_all')}</p>`}
      <ol class="ideas">${coming.map((idea) => html`<li key=${idea.id} class="idea plain">
        <span class="number">${idea.number}</span><span class="text" lang=${langOf(idea)}>${textOf(idea)}</span>
        ${tied.has(idea.id) ? html`<span class="chip warn">${t('facilitator.comes.level')}</span>`
          : idea.sources?.length ? html`<span class="soft">${tn('facilitator.sources', idea.sources.length + 1)}</span>` : null}</li>`)}</ol>
    </div>`
}
