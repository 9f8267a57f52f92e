// At the foot of a page that has one: how this device shows it, one touch away.
import { html, icon, render, takeIcons, useState } from '../../lib/ui.js'
import { ready, t } from '../../lib/words.js'
import { Appearance } from './appearance.js'

function Foot() {
  const [open, setOpen] = useState(false)
  return html`<details onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <summary>${icon('sun-moon')} ${t('common.appearance')}</summary>${open && html`<${Appearance} sizes />`}</details>`
}

export async function drawFoot() {
  const place = document.getElementById('appearance')
  if (!place) return
  takeIcons()
  await ready
  render(html`<${Foot} />`, place)
}
