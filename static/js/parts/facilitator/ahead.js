// One line before a vote opens: what the next step will ask of the groups, and what to think about.
import { html, icon } from '../../lib/ui.js'
import { refusal, t, tn } from '../../lib/words.js'
import { readingMinutes } from './vote_before.js'
import { voteAhead } from './next.js'

export function Ahead({ room, step }) {
  const vote = voteAhead(room)
  const advice = vote?.advice
  if (!vote || vote === step || !advice) return null
  const warned = advice.hardly || advice.too_many || vote.comes?.tied?.length || vote.ready
  return html`
    <p class=${`strip ahead ${warned ? 'warn' : ''}`}>
      ${icon(warned ? 'triangle-alert' : 'info')}
      <span><strong>${vote.title}</strong> · ${tn('facilitator.ideas', advice.ideas)} · ${readingMinutes(advice)}
        ${vote.ready && html` · ${refusal({ code: vote.ready })}`}
        ${advice.hardly && html` · ${t('facilitator.advice.hardly')}`}
        ${advice.too_many && html` · ${t('facilitator.advice.too_many')}`}
        ${vote.comes?.tied?.length > 0 && html` · ${tn('facilitator.comes.tied', vote.comes.tied.length)}`}</span>
    </p>`
}
