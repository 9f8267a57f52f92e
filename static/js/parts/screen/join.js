// How to come in: a QR that scans from the back of the room, the address, the code in big letters; who is there already.
import { html } from '../../lib/ui.js'
import { unbroken } from '../../lib/unbroken.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Timer } from './clock.js'
import { lettersFor, pitchFor, span } from './fit.js'

/** Past so many stickers the number says it alone. */
const MOST_STICKERS = 160
const COLOURS = 12
const QR = 78
/** What there is for the question: beside the square, else over it. Its letters are main text, 1/25 at least. */
const HEIGHT = 28
const OVER_UNDER = 5.2
const OVER_HEIGHT = 14
const MAIN = 4

export function Join({ workshop, address, step, clock }) {
  const shut = workshop.door === 'shut'
  const question = unbroken(workshop.question)
  const beside = lettersFor(question, { width: span() - (shut ? 0 : QR), height: HEIGHT, weight: 700 })
  // A long question stands over all, so that it keeps its letters and the square its size.
  const over = beside < OVER_UNDER
  const letter = over ? lettersFor(question, { width: span(), height: OVER_HEIGHT, weight: 700, most: OVER_UNDER, least: MAIN }) : beside
  const asked = html`<h1 style=${{ '--letter': letter }} lang=${foreign()}>${question}</h1>`
  return html`
    <main class=${`join${over ? ' over' : ''}`}>
      ${over && asked}
      <div class="how">
        ${!over && asked}
        ${shut
          ? html`<p class="lead">${t('screen.door_shut')}</p>`
          : html`
            <p class="way">${t('screen.join_scan')} ${t('screen.join_open')}</p>
            <p class="address">${address}</p>
            <p class="way">${t('screen.join_code')}</p>
            <p class="code" role="img" aria-label=${workshop.code.split('').join(' ')}>${workshop.code}</p>`}
        <${Present} workshop=${workshop} aside=${shut ? 0 : QR} />
        <${Timer} step=${step} clock=${clock} />
      </div>
      ${!shut && html`<${Qr} code=${workshop.code} />`}
    </main>`
}

export const Qr = ({ code }) => html`<img class="qr" src=${`/w/${code}/qr/join.svg`} alt=${t('screen.qr')} />`

/** One for each group, in the colours in which they came. */
export const GroupStickers = ({ groups, class: name, pitch }) => groups <= MOST_STICKERS && html`
  <p class=${name} style=${{ '--pitch': pitch }} aria-hidden="true">
    ${Array.from({ length: groups }, (_, i) => html`<i class="sticker" key=${i} data-colour=${(i % COLOURS) + 1} />`)}
  </p>`

function Present({ workshop, aside }) {
  const { groups, people } = workshop
  if (!groups) return html`<p class="present">${t('screen.nobody_yet')}</p>`
  const pitch = pitchFor(groups, { width: Math.max(40, span() - aside), height: 10, most: 5.6 })
  return html`
    <div class="present">
      <p>${t('screen.present', { groups: tn('screen.groups', groups), people: tn('screen.people', people) })}</p>
      <${GroupStickers} groups=${groups} class="sheet" pitch=${pitch} />
    </div>`
}
