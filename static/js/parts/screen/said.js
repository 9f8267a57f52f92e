// What a step asks, in letters as large as its length lets them be; Markdown as the server drew it.
import { html } from '../../lib/ui.js'
import { foreign } from '../../lib/words.js'
import { lettersFor, span } from './fit.js'

/** `aside`: the width that something beside it takes; `height`: what there is for it. Both in hundredths of the height. */
export function Said({ step, words = step.instruction || step.title, aside = 0, height }) {
  const letter = { '--letter': lettersFor(words, { width: span() - aside, height }) }
  const theirs = words === step.instruction || words === step.title
  if (words === step.instruction && step.instruction_html) return html`<div class="instruction rendered" lang=${foreign()} style=${letter} dangerouslySetInnerHTML=${{ __html: step.instruction_html }}></div>`
  return html`<p class="instruction" lang=${theirs ? foreign() : undefined} style=${letter}>${words}</p>`
}
