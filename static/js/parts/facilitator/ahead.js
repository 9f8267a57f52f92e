// One line before a vote or a scoring opens: what the next step will ask of the groups, and what to think about.
import { html, icon } from '../../lib/ui.js'
import { foreign, refusal, t, tn } from '../../lib/words.js'
import { readingMinutes } from './vote_before.js'
import { judgingAhead } from './next.js'

const hardly = ({ advice, settings }) => advice?.hardly && settings?.look !== 'like'

const ofVote = (step, advice = step.advice) => (advice ? [tn('facilitator.ideas', advice.ideas), readingMinutes(advice),
  advice.nobody > 0 && tn('facilitator.advice.nobody', advice.nobody), hardly(step) && t('facilitator.advice.hardly'), advice.too_many && t('facilitator.advice.too_many')] : null)

const ofScore = (step) => [tn('facilitator.ideas', step.comes?.ideas?.length ?? 0), tn('facilitator.criteria.n', step.criteria?.length ?? 0)]

/** It takes the first of the step that is open: who they are is known when that closes, and nobody has to be told. */
const waitsFor = (next, open) => Boolean(open) && next.settings?.works_on?.of === open.id

export function Ahead({ room, step }) {
  const next = judgingAhead(room)
  const says = next && next !== step && !waitsFor(next, room.open) && (next.kind === 'vote' ? ofVote(next) : ofScore(next))
  if (!says) return null
  const tied = next.comes?.tied?.length ?? 0
  const warned = tied > 0 || next.ready || hardly(next) || next.advice?.too_many || next.advice?.nobody > 0
  const all = [...says, next.ready && refusal({ code: next.ready }), tied > 0 && tn('facilitator.comes.tied', tied)].filter(Boolean)
  return html`
    <p class=${`strip ahead ${warned ? 'warn' : ''}`}>
      ${icon(warned ? 'triangle-alert' : 'info')}
      <span><strong lang=${foreign()}>${next.title}</strong>${all.map((one) => html` · ${one}`)}</span>
    </p>`
}
