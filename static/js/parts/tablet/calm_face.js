// A page on which nothing is asked: a large sticker with a sign, what is the matter, what to do about it.
import { html, icon } from '../../lib/ui.js'

export const CalmFace = ({ sign, mood = '', as = 'h2', title, children }) => html`<div class="card waiting-face ${mood}">
  <span class="face-sticker" aria-hidden="true">${icon(sign)}</span>
  <div class="face-words"><${as} tabindex="-1">${title}<//>
    ${children}</div>
</div>`
