// Nobody is there yet: the address and the code, large, to be said aloud.
import { html } from '../../lib/ui.js'
import { page } from '../../lib/page.js'
import { t } from '../../lib/words.js'

/** The address that the room types; the server knows it better than this laptop's own "localhost". */
export const joinAddress = (workshop) =>
  (page.join_url ?? `${location.origin}/w/${workshop.code}`).replace(/^https?:\/\//, '')

export const JoinCard = ({ workshop }) => html`
  <div class="join-card">
    <p>${t('facilitator.join')}</p>
    <p class="code">${workshop.code}</p>
    <p class="address">${joinAddress(workshop)}</p>
    <img src=${`/w/${workshop.code}/qr/join.svg`} alt=${t('facilitator.join.qr')} width="120" height="120" />
  </div>`
