// What a step asks, in letters as large as its length lets them be; Markdown as the server drew it.
import { html } from '../../lib/ui.js'
import { lengthClass } from './header.js'

export function Said({ step, otherwise = '' }) {
  const words = step.instruction || otherwise || step.title
  const size = `instruction ${lengthClass(words)}`
  if (step.instruction && step.instruction_html) return html`<div class=${`rendered ${size}`} dangerouslySetInnerHTML=${{ __html: step.instruction_html }}></div>`
  return html`<p class=${size}>${words}</p>`
}
