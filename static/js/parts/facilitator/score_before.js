// Before a score step opens: which ideas come, on what they will be judged, what is still missing.
import { html, icon } from '../../lib/ui.js'
import { refusal, t, tn } from '../../lib/words.js'
import { langOf, textOf } from './marks.js'
import { WorksOn } from './works_on.js'

/** What a person is asked: so many numbers, at so many seconds each. */
const SECONDS_A_SCORE = 8

const asked = (step, ideas) => {
  const scores = ideas * (step.criteria?.length ?? 0)
  return { scores, minutes: Math.max(1, Math.round((scores * SECONDS_A_SCORE) / 60)) }
}

/** `step`: a prepared score step. */
export function ScoreBefore({ room, step, onSend, acts }) {
  const coming = (step.comes?.ideas ?? []).map(room.idea).filter(Boolean)
  const tied = new Set(step.comes?.tied ?? [])
  const { scores, minutes } = asked(step, coming.length)
  return html`
    <div class="scroll before" tabindex="0">
      ${step.ready && html`<p class="warned">${icon('triangle-alert')} ${refusal({ code: step.ready })}</p>`}
      <dl class="figures">
        <div><dt>${t('facilitator.advice.ideas')}</dt><dd>${coming.length}</dd></div>
        <div><dt>${t('facilitator.criteria')}</dt><dd>${step.criteria?.length ?? 0}</dd></div>
        <div><dt>${t('facilitator.score.asked')}</dt><dd>${tn('facilitator.score.asked.n', scores)} · ${t('facilitator.minutes', { minutes })}</dd></div>
      </dl>
      <${WorksOn} room=${room} step=${step} onSend=${onSend} acts=${acts} />
      ${tied.size > 0 && html`<p class="warned">${icon('triangle-alert')} ${tn('facilitator.comes.tied', tied.size)} ${t('facilitator.comes.tied_all')}</p>`}
      <ol class="ideas">${coming.map((idea) => html`<li key=${idea.id} class="idea plain">
        <span class="number">${idea.number}</span><span class="text" lang=${langOf(idea)}>${textOf(idea)}</span>
        ${tied.has(idea.id) && html`<span class="chip warn">${t('facilitator.comes.level')}</span>`}</li>`)}</ol>
    </div>`
}
