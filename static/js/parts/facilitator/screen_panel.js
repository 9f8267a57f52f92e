// What the room sees, small and in words, and what makes it show something else.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Act } from './marks.js'
import { Miniature } from './miniature.js'
import { endsInThanks } from '../shared/thanks.js'

const SHOWS = { step: 'P', join: 'Q', wall: 'W', tally: 'V' }

/** What "the step" means on the screen now: the key of its words. */
export function shownOf(room) {
  const { screen } = room.workshop
  if (screen.what !== 'step') return screen.what
  const step = room.current
  if (!step) return 'join'
  if (endsInThanks(room.workshop, step)) return 'thanks'
  if (step.kind === 'brief') return 'brief'
  if (step.kind === 'results') return 'tally'
  if (step.kind !== 'vote' && step.kind !== 'score') return 'wall'
  if (step.state === 'revealed') return 'tally'
  if (step.state === 'closed') return step.curtain ? 'curtain' : step.shown?.length ? 'partly' : `${step.kind}_closed`
  return step.settings?.results === 'live' ? 'tally' : step.kind
}

/** In words beside the picture: it may be held where the picture, loaded later, is not. */
function Sees({ room }) {
  const { page = 0, blank, frozen } = room.workshop.screen
  return html`<p class="sees">
    <span>${t(blank ? 'facilitator.screen.is_blank' : `facilitator.screen.shows.${shownOf(room)}`)}</span>
    ${!blank && page > 0 && html` <b>${t('facilitator.screen.page', { page: page + 1 })}</b>`}
    ${frozen && html` <b>${icon('snowflake')} ${t('facilitator.screen.is_frozen')}</b>`}</p>`
}

export function ScreenPanel({ room, status, onSend }) {
  const { what, page = 0, blank, frozen, calm } = room.workshop.screen
  const show = (one) => onSend('screen.show', { what: one, page: 0 })
  const turn = (by) => (page + by < 0 ? false : onSend('screen.show', { what, page: page + by }))
  const black = () => onSend('screen.blank', { blank: !blank })
  const freeze = () => onSend('screen.freeze', { freeze: !frozen })
  useKeys({
    b: black, f: freeze, PageDown: () => turn(1), PageUp: () => turn(-1),
    ...Object.fromEntries(Object.entries(SHOWS).map(([one, key]) => [key.toLowerCase(), () => show(one)])),
  })
  return html`
    <section class=${`screen-panel ${blank ? 'blank' : ''} ${frozen ? 'frozen' : ''}`} aria-labelledby="screen-title">
      <header><h2 id="screen-title">${t('facilitator.screen')}</h2>
        <a href=${`/w/${room.workshop.code}/screen`} target="_blank" rel="noopener">${t('facilitator.screen.open')} ${icon('external-link')}</a></header>
      <${Miniature} code=${room.workshop.code} status=${status} />
      <div class="turning">
        <${Act} label=${t('facilitator.screen.previous')} keyed="PageUp" disabled=${page === 0} onClick=${() => turn(-1)} className="icon-only">${icon('chevron-left')}<//>
        <${Sees} room=${room} />
        <${Act} label=${t('facilitator.screen.next')} keyed="PageDown" onClick=${() => turn(1)} className="icon-only">${icon('chevron-right')}<//></div>
      <div class="shows" role="group" aria-label=${t('facilitator.screen.what')}>
        ${Object.entries(SHOWS).map(([one, key]) => html`<${Act} key=${one} keyed=${key} pressed=${what === one}
          name=${t(`facilitator.screen.show.${one}`)} onClick=${() => show(one)} />`)}</div>
      <div class="acts">
        <${Act} keyed="B" pressed=${blank} hint=${t('facilitator.screen.blank.means')} name=${t('facilitator.screen.blank')} onClick=${black} />
        <${Act} keyed="F" pressed=${frozen} hint=${t('facilitator.screen.freeze.means')} name=${t('facilitator.screen.freeze')} onClick=${freeze} />
        <${Act} pressed=${Boolean(calm)} hint=${t('facilitator.screen.calm.means')} name=${t('facilitator.screen.calm')} onClick=${() => onSend('screen.calm', { calm: !calm })} />
      </div>
    </section>`
}
