// What an idea carries beside its words: column, feeling, the constraint under which it was found.
import { html, icon } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { Face } from './faces.js'
import { feelingWords } from './idea_choices.js'

export function IdeaMarks({ idea, themes = [] }) {
  const theme = themes.find((each) => each.id === idea.theme)
  if (!theme && !idea.feeling && !idea.circle) return null
  return html`<p class="marks">
    ${theme ? html`<span class="chip" lang=${foreign()}>${icon('layers')} ${theme.name}</span>` : null}
    ${idea.feeling ? html`<span class="chip"><${Face} feeling=${idea.feeling} /> ${feelingWords(idea.feeling)}</span>` : null}
    ${idea.circle ? html`<span class="chip">${icon('circle-dot')} ${t('tablet.circle.mark', { n: idea.circle })}</span>` : null}
  </p>`
}
