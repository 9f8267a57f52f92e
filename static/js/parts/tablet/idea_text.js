// An idea as it is read everywhere: number, text, detail, and the ideas that it brings together.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'

const Words = ({ text, redacted }) => (redacted ? html`<em class="soft">${t('tablet.redacted')}</em>` : text)

export function IdeaText({ idea, unfolded = false, children }) {
  const { number, text, detail, sources = [], redacted } = idea
  return html`<div class="idea-text">
    <p class="text"><span class="number"><span class="visually-hidden">${t('common.number_before')} </span>${number}</span> <${Words} text=${text} redacted=${redacted} /></p>
    ${detail && !redacted || sources.length ? html`<div class="folds">${detail && !redacted ? html`<details class="more"><summary>${t('tablet.detail_show')}</summary><p class="detail">${detail}</p></details>` : null}
      ${sources.length ? html`<details class="more" open=${unfolded}><summary>${tn('tablet.sources', sources.length + 1)}</summary>
      <ul class="sources">${sources.map((source) => html`<li key=${source.id}><span class="number">${source.number}</span> <${Words} ...${source} />
        ${source.detail && !source.redacted ? html`<p class="detail">${source.detail}</p>` : null}</li>`)}</ul>
      </details>` : null}</div>` : null}
    ${children}
  </div>`
}
