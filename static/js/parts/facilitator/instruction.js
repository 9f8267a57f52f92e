// A step's instruction: its Markdown as the server rendered and cleaned it, else its plain text.
import { html } from '../../lib/ui.js'

export const Instruction = ({ step, ...rest }) => (step.instruction_html
  ? html`<div class="instruction rendered" ...${rest} dangerouslySetInnerHTML=${{ __html: step.instruction_html }}></div>`
  : step.instruction ? html`<p class="instruction" ...${rest}>${step.instruction}</p>` : null)
