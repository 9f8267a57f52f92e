// Folds under the list: what is hidden or withdrawn, and what is not in the open vote.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Act, langOf, textOf } from './marks.js'
import { JUDGING, asideIdeas } from './room.js'

const Row = ({ idea, children }) => html`
  <li class="idea aside"><span class="number">${idea.number}</span>
    <span class="text" lang=${langOf(idea)}>${textOf(idea)}</span>${children}</li>`

export function Aside({ room, acts, onRedact }) {
  const ideas = asideIdeas(room)
  if (!ideas.length) return null
  return html`
    <details class="fold">
      <summary>${tn('facilitator.aside', ideas.length)}</summary>
      <ul class="ideas">${ideas.map((idea) => html`<${Row} key=${idea.id} idea=${idea}>
        <span class="soft">${t(`facilitator.idea.${idea.state}`)}</span>
        <${Act} name=${t('facilitator.restore')} label=${t('facilitator.restore.named', { number: String(idea.number) })}
          onClick=${() => acts.restore(idea.id)} />
        ${!idea.redacted && html`<${Act} name=${t('facilitator.redact')} label=${t('facilitator.redact.named', { number: String(idea.number) })}
          onClick=${() => onRedact(idea.id)} />`}<//>`)}</ul>
    </details>`
}

/** Active ideas that an open vote or scoring doesn't hold: each may be added, and everyone is told. */
export function Outside({ room, step, ideas, acts }) {
  if (!JUDGING.includes(step.kind) || step.state !== 'open') return null
  const outside = room.ideas.filter((idea) => idea.state === 'active' && !ideas.includes(idea))
  if (!outside.length) return null
  return html`
    <details class="fold">
      <summary>${tn('facilitator.outside', outside.length)}</summary>
      <ul class="ideas">${outside.map((idea) => html`<${Row} key=${idea.id} idea=${idea}>
        <${Act} name=${t('facilitator.include')} label=${t('facilitator.include.named', { number: String(idea.number) })}
          onClick=${() => acts.include(step.id, idea.id)} /><//>`)}</ul>
    </details>`
}
