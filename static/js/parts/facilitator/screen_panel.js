// What the room sees, in words, and what makes it show something else.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Act } from './marks.js'

const SHOWS = { step: 'P', join: 'Q', wall: 'W', tally: 'V' }

/** What "the step" means on the screen now: the key of its words. */
export function shownOf(room) {
  const { screen } = room.workshop
  if (screen.what !== 'step') return screen.what
  const step = room.current
  if (!step) return 'join'
  if (step.kind === 'brief') return 'brief'
  if (step.kind === 'results') return 'tally'
  if (step.kind !== 'vote' && step.kind !== 'score') return 'wall'
  if (step.state === 'revealed') return 'tally'
  if (step.state === 'closed') return step.shown?.length ? 'partly' : `${step.kind}_closed`
  return step.settings?.results === 'live' ? 'tally' : step.kind
}

export function ScreenPanel({ room, onSend }) {
  const { what, page = 0, blank, frozen } = room.workshop.screen
  const shown = shownOf(room)
  const show = (one) => onSend('screen.show', { what: one, page: 0 })
  const turn = (by) => (page + by < 0 ? false : onSend('screen.show', { what, page: page + by }))
  const black = () => onSend('screen.blank', { blank: !blank })
  const freeze = () => onSend('screen.freeze', { freeze: !frozen })
  useKeys({
    b: black, f: freeze, PageDown: () => turn(1), PageUp: () => turn(-1),
    ...Object.fromEntries(Object.entries(SHOWS).map(([one, key]) => [key.toLowerCase(), () => show(one)])),
  })
  return html`
    <section class="screen-panel" aria-labelledby="screen-title">
      <header><h3 id="screen-title">${t('facilitator.screen')}</h3>
        <a href=${`/w/${room.workshop.code}/screen`} target="_blank" rel="noopener">${t('facilitator.screen.open')} ${icon('external-link')}</a></header>
      <div class="beside">
        <div class=${`mini ${blank ? 'blank' : ''} ${frozen ? 'frozen' : ''}`}>
          <p>${blank ? t('facilitator.screen.is_blank') : t(`facilitator.screen.shows.${shown}`)}</p>
          ${!blank && page > 0 && html`<p class="soft">${t('facilitator.screen.page', { page: page + 1 })}</p>`}
          ${frozen && !blank && html`<p class="soft">${icon('snowflake')} ${t('facilitator.screen.is_frozen')}</p>`}
        </div>
        <div class="shows" role="group" aria-label=${t('facilitator.screen.what')}>
          ${Object.entries(SHOWS).map(([one, key]) => html`<${Act} key=${one} keyed=${key} pressed=${what === one}
            name=${t(`facilitator.screen.show.${one}`)} onClick=${() => show(one)} />`)}
        </div>
      </div>
      <div class="acts">
        <${Act} label=${t('facilitator.screen.previous')} keyed="PageUp" disabled=${page === 0} onClick=${() => turn(-1)} className="icon-only">${icon('chevron-left')}<//>
        <${Act} label=${t('facilitator.screen.next')} keyed="PageDown" onClick=${() => turn(1)} className="icon-only">${icon('chevron-right')}<//>
        <span class="push"></span>
        <${Act} keyed="B" pressed=${blank} name=${t('facilitator.screen.blank')} onClick=${black} />
        <${Act} keyed="F" pressed=${frozen} name=${t('facilitator.screen.freeze')} onClick=${freeze} />
      </div>
    </section>`
}
