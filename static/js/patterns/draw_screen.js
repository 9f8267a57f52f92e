// The projected screen, at a moment of a room.
import { html } from '../lib/ui.js'
import { Screen } from '../parts/screen/screen.js'
import { keepCalm, told } from '../parts/screen/stage.js'
import { asScreen } from './rooms/views.js'
import { liveOf } from './live.js'

/** `view`: the facilitator's; `shows`: what was said to the screen (`{what, page, blank, frozen, calm}`); `says`: what a key has just done. */
export function screen(view, { shows = {}, change = (seen) => seen, says = '', ...line } = {}) {
  told.value = says
  const seen = view ? change(asScreen(view)) : {}
  if (seen.workshop) seen.workshop = { ...seen.workshop, screen: { ...seen.workshop.screen, ...shows } }
  const live = liveOf(seen, line)
  if (shows.calm) keepCalm(live)
  return html`<${Screen} live=${live} address="gommette.local" />`
}
