// The links that are handed on: what each opens, copied, or shown as a QR.
import { html, useState, say, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { copy } from './copy.js'

const WAYS = [['join', 'tablet'], ['report', 'file-text'], ['observer', 'eye'], ['helper', 'hand-helping'], ['facilitator', 'play'], ['screen', 'presentation']]

export const Links = ({ workshop }) => html`
  <ul class="links">
    ${WAYS.map(([way, drawing]) => html`<${Way} key=${way} way=${way} drawing=${drawing} workshop=${workshop} />`)}
  </ul>`

function Way({ way, drawing, workshop }) {
  const [shown, setShown] = useState(false)
  const [copied, setCopied] = useState(false)
  const link = workshop.links[way]
  const name = t(`desk.link_${way}`)
  const take = () => {
    const done = copy(link)
    setCopied(done)
    // Where nothing could be copied, the link stands there to be taken by hand.
    if (!done) setShown(true)
    say(t(done ? 'desk.copied' : 'desk.copy_by_hand'))
  }
  return html`
    <li>
      <p class="way">${icon(drawing)} <span><b>${name}</b> <small class="soft">${t(`desk.link_${way}_for`)}</small></span></p>
      <p class="hands">
        <button type="button" class="button quiet small" onClick=${take}>
          ${icon(copied ? 'check' : 'copy')} <span>${t('desk.copy')}<span class="visually-hidden"> ${name}</span></span></button>
        <button type="button" class="button quiet small" aria-expanded=${shown ? 'true' : 'false'} onClick=${() => setShown(!shown)}>
          ${icon('qr-code')} <span>${t('desk.qr')}<span class="visually-hidden"> ${name}</span></span></button>
      </p>
      ${shown && html`
        <figure class="qr"><img src=${`/w/${workshop.code}/qr/${way}.svg`} alt=${t('desk.qr_of', { what: name })} />
          <figcaption><input readonly aria-label=${t('desk.link_of', { what: name })} value=${link} onFocus=${(event) => event.currentTarget.select()} /></figcaption></figure>`}
    </li>`
}
