// What the thumb must reach whatever is being read: at the foot of a narrow page, else at the foot of its side.
import { html } from '../../lib/ui.js'
import { useHeightAs } from '../shared/height.js'

export function Dock({ class: name = '', children }) {
  const node = useHeightAs('--dock')
  return html`<div class=${`dock ${name}`} ref=${node}>${children}</div>`
}
