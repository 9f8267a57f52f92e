// A person goes on with their seat on their own phone: a QR, and a code for those who type.
import { html, icon, useEffect, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'

/** The server's own drawing, taken in as elements: no markup is ever written into the page. */
function Qr({ qr }) {
  const node = useRef(null)
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(qr, 'image/svg+xml').documentElement
    if (drawn.nodeName === 'svg') node.current.replaceChildren(document.importNode(drawn, true))
  }, [qr])
  if (!qr.trimStart().startsWith('<')) return html`<img class="qr" src=${qr} alt=${t('tablet.phone.qr')} />`
  return html`<div class="qr" ref=${node} role="img" aria-label=${t('tablet.phone.qr')}></div>`
}

export function PhoneInvite({ seat, onAsk, onClose }) {
  const [answer, setAnswer] = useState(null)
  const head = useRef(null)
  const ask = () => { setAnswer(null); onAsk('seat.invite', { member: seat.id }).then(setAnswer) }
  useLayoutEffect(() => { head.current?.focus({ preventScroll: true }); ask() }, [])
  const { code, qr, link } = answer?.result || {}
  return html`<section class="card phone" aria-labelledby="phone-title">
    <h2 id="phone-title" ref=${head} tabindex="-1">${t('tablet.phone.title', { seat: seat.seat })}</h2>
    ${!answer ? html`<p class="soft">${t('tablet.loading')}</p>` : answer.ok ? html`
      <p>${t('tablet.phone.help')}</p>
      ${qr ? html`<${Qr} qr=${qr} />` : null}
      <p>${t('tablet.phone.code')} <strong class="code">${code}</strong></p>
      ${link ? html`<p class="small soft link">${link.split('#')[0]}</p>` : null}
      <p class="soft">${t('tablet.phone.here')}</p>`
      : html`<p class="wrong">${refusal(answer)}</p><button type="button" class="button quiet" onClick=${ask}>${t('common.try_again')}</button>`}
    <button type="button" class="button" onClick=${onClose}>${icon('check')} ${t('tablet.phone.close')}</button>
  </section>`
}
