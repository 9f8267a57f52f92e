// The foot of the screen: what is to be known of the picture above it, one thing after the other.
import { html } from '../../lib/ui.js'

export const Foot = ({ says }) => html`
  <footer class="foot"><p>${says.filter(Boolean).map((one, at) => html`${at > 0 && html`<span class="between"> · </span>`}${one}`)}</p></footer>`
