// Links for those who help and those who look on: each with its QR, to be shown from this laptop.
import { html } from '../../lib/ui.js'
import { page } from '../../lib/page.js'
import { t } from '../../lib/words.js'

const WAYS = ['helper', 'observer']

export function Links() {
  const known = WAYS.filter((way) => page.links?.[way])
  if (!known.length) return null
  return html`
    <details class="fold links">
      <summary>${t('facilitator.links')}</summary>
      <ul>${known.map((way) => html`<li key=${way}>
        <h4>${t(`facilitator.links.${way}`)}</h4><p class="soft">${t(`facilitator.links.${way}.may`)}</p>
        <img src=${`/w/${page.code}/qr/${way}.svg`} alt=${t(`facilitator.links.${way}.qr`)} width="128" height="128" loading="lazy" />
        <input type="text" readonly value=${page.links[way]} aria-label=${t(`facilitator.links.${way}`)} onFocus=${(event) => event.target.select()} /></li>`)}</ul>
    </details>`
}
