// What an idea carries beside its text: its theme, a feeling, the circle it was found in, where it comes from.
import { html, icon } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'

const FACES = { good: '☺', mixed: '≈', bad: '☹' }

export function IdeaMarks({ idea, room }) {
  const theme = idea.theme && room.theme(idea.theme)
  if (!theme && !idea.feeling && !idea.circle && !idea.origin) return null
  return html`<span class="idea-marks">
    ${theme && html`<span class="chip" title=${theme.name} lang=${foreign()}>${theme.name}</span>`}
    ${idea.feeling && html`<span class="chip"><span aria-hidden="true">${FACES[idea.feeling]}</span> ${t(`facilitator.feeling.${idea.feeling}`)}</span>`}
    ${idea.circle > 0 && html`<span class="chip">${t('facilitator.circle.of_idea', { at: idea.circle })}</span>`}
    ${idea.origin && html`<span class="chip" title=${idea.origin.title}>${icon('log-in')} ${t('facilitator.origin', { title: idea.origin.title ?? '', number: String(idea.origin.number ?? '') })}</span>`}
  </span>`
}
