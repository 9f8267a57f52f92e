// Links for those who help, who look on, and who take the results home: each with its QR, to be shown from this laptop.
import { html, useState } from '../../lib/ui.js'
import { get, page } from '../../lib/page.js'
import { refusal, t } from '../../lib/words.js'

const WAYS = ['helper', 'observer', 'report']

/** Their secrets are asked for when somebody wants them, never before. */
export function Links() {
  const [links, know] = useState(null)
  const open = async (event) => { if (event.target.open && !links?.ok) know(await get(`/api/v1/workshops/${page.code}/links`)) }
  return html`
    <details class="fold links" onToggle=${open}>
      <summary>${t('facilitator.links')}</summary>
      ${links && !links.ok && html`<p class="wrong">${refusal(links)}</p>`}
      ${links?.ok && html`<ul>${WAYS.filter((way) => links[way]).map((way) => html`<li key=${way}>
        <h3>${t(`facilitator.links.${way}`)}</h3><p class="soft">${t(`facilitator.links.${way}.may`)}</p>
        <img src=${`/w/${page.code}/qr/${way}.svg`} alt=${t(`facilitator.links.${way}.qr`)} width="128" height="128" />
        <input type="text" readonly value=${links[way]} aria-label=${t(`facilitator.links.${way}`)} onFocus=${(event) => event.target.select()} /></li>`)}</ul>`}
    </details>`
}
