// <span class="sticker" data-colour="5"><i>E</i></span>
import { html } from '../../lib/ui.js'

export const Sticker = ({ colour, mark = '', empty = false }) => html`
  <span class=${`sticker${empty ? ' empty' : ''}`} data-colour=${colour} aria-hidden="true">${mark && !empty ? html`<i>${mark}</i>` : null}</span>`
