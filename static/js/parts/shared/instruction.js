// A step's instruction: its Markdown as the server drew and cleaned it, else its plain text.
import { html } from '../../lib/ui.js'
import { foreign } from '../../lib/words.js'

/** What a part shows of it: `{markup}` or `{text}`. */
export const instructionOf = (step) => (step.instruction_html ? { markup: { __html: step.instruction_html } } : { text: step.instruction || '' })

export function Instruction({ step, class: name = '' }) {
  const { markup, text } = instructionOf(step)
  if (markup) return html`<div class=${`rendered ${name}`} lang=${foreign()} dangerouslySetInnerHTML=${markup}></div>`
  return text ? html`<p class=${name} lang=${foreign()}>${text}</p>` : null
}
