// An idea as it is read everywhere: number, text, detail, and the ideas that it brings together.
import { html } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Aloud } from './aloud.js'

const Words = ({ text, redacted }) => (redacted ? html`<em class="soft">${t('tablet.redacted')}</em>` : html`<span lang=${foreign()}>${text}</span>`)

/** `aloud`: with a button that reads it out, where the device can. */
export function IdeaText({ idea, unfolded = false, aloud = false, children }) {
  const { number, text, detail, sources = [], redacted, own_text: own } = idea
  return html`<div class=${`idea-text${aloud ? ' spoken' : ''}`}>
    <p class="text"><span class="number"><span class="visually-hidden">${t('common.number_before')} </span>${number}</span> <${Words} text=${text} redacted=${redacted} /></p>
    ${aloud ? html`<${Aloud} idea=${idea} />` : null}
    ${detail && !redacted || sources.length ? html`<div class="folds">${detail && !redacted ? html`<details class="more"><summary>${t('tablet.detail_show')}</summary><p class="detail" lang=${foreign()}>${detail}</p></details>` : null}
      ${sources.length ? html`<details class="more" open=${unfolded}><summary>${tn('tablet.sources', sources.length + 1)}</summary>
      <ul class="sources">${own ? html`<li key="own"><span class="number">${number}</span> <${Words} text=${own} /></li>` : null}${sources.map((source) => html`<li key=${source.id}><span class="number">${source.number}</span> <${Words} ...${source} />
        ${source.detail && !source.redacted ? html`<p class="detail" lang=${foreign()}>${source.detail}</p>` : null}</li>`)}</ul>
      </details>` : null}</div>` : null}
    ${children}
  </div>`
}
