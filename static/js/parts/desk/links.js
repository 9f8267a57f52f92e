// The ways in: open it, copy it, show its QR.
import { html, useState, say, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { copy } from './copy.js'

const WAYS = [['facilitator', 'monitor'], ['screen', 'presentation'], ['join', 'tablet'], ['helper', 'hand'], ['observer', 'eye']]

export const Links = ({ workshop }) => html`
  <ul class="links">
    ${WAYS.map(([way, drawing]) => html`<${Way} key=${way} way=${way} drawing=${drawing} workshop=${workshop} />`)}
  </ul>`

function Way({ way, drawing, workshop }) {
  const [shown, setShown] = useState(false)
  const [copied, setCopied] = useState(false)
  const link = workshop.links[way]
  const take = () => {
    const done = copy(link)
    setCopied(done)
    say(t(done ? 'desk.copied' : 'desk.copy_by_hand'))
  }
  return html`
    <li>
      <p class="way">${icon(drawing)} <a href=${link} target="_blank" rel="noopener">${t(`desk.link_${way}`)}</a>
        ${way === 'join' && html`<span class="code" translate="no">${workshop.code}</span>`}</p>
      <p class="hands">
        <button type="button" class="button quiet small" onClick=${take}>
          ${icon(copied ? 'check' : 'copy')} <span>${t('desk.copy')}<span class="visually-hidden"> ${t(`desk.link_${way}`)}</span></span></button>
        <button type="button" class="button quiet small" aria-expanded=${shown} onClick=${() => setShown(!shown)}>
          ${icon('qr-code')} <span>${t('desk.qr')}<span class="visually-hidden"> ${t(`desk.link_${way}`)}</span></span></button>
      </p>
      ${shown && html`
        <figure class="qr"><img src=${`/w/${workshop.code}/qr/${way}.svg`} alt=${t('desk.qr_of', { what: t(`desk.link_${way}`) })} />
          <figcaption><input readonly aria-label=${t(`desk.link_${way}`)} value=${link} onFocus=${(event) => event.currentTarget.select()} /></figcaption></figure>`}
    </li>`
}
