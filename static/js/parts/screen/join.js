// How to come in: address, code in big letters, QR, and how many groups are there already.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Timer } from './clock.js'
import { lengthClass } from './header.js'

// Past this the row of stickers says no more than its number.
const MOST_STICKERS = 48

export function Join({ workshop, address, timer, clock }) {
  const shut = workshop.door === 'shut'
  return html`
    <main class="join">
      <div class="how">
        <h1 class=${lengthClass(workshop.question)}>${workshop.question}</h1>
        ${shut
          ? html`<p class="lead">${t('screen.door_shut')}</p>`
          : html`
            <p class="lead">${t('screen.join_open')} <b class="address">${address}</b></p>
            <p class="lead">${t('screen.join_code')}</p>
            <p class="code" aria-label=${workshop.code.split('').join(' ')}>${workshop.code}</p>`}
        <${Present} workshop=${workshop} />
        <${Timer} timer=${timer} clock=${clock} />
      </div>
      ${!shut && html`<${Qr} code=${workshop.code} />`}
    </main>`
}

export function Qr({ code }) {
  return html`
    <figure class="qr">
      <img src=${`/w/${code}/qr/join.svg`} alt=${t('screen.qr')} />
      <figcaption>${t('screen.qr_how')}</figcaption>
    </figure>`
}

function Present({ workshop }) {
  const { groups, people } = workshop
  if (!groups) return html`<p class="present">${t('screen.nobody_yet')}</p>`
  return html`
    <p class="present">
      <span>${t('screen.present', { groups: tn('screen.groups', groups), people: tn('screen.people', people) })}</span>
      ${groups <= MOST_STICKERS && html`
        <span class="stickers" aria-hidden="true">
          ${Array.from({ length: groups }, (_, i) => html`<i class="sticker" key=${i} data-colour=${(i % 12) + 1} />`)}
        </span>`}
    </p>`
}
