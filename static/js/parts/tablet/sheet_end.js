// The last idea is behind: what is still without a score, and the tablet goes on to the next person.
import { html, icon, useLayoutEffect, useRef } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { isFinished } from './sheets.js'

export function SheetEnd({ seat, left, onHandOn, onBack, onOpen, children }) {
  const head = useRef(null)
  useLayoutEffect(() => { head.current?.focus({ preventScroll: true }); scrollTo({ top: 0 }) }, [])
  return html`<div class="card waiting-face">
    <h2 ref=${head} tabindex="-1">${t(isFinished(seat) ? 'tablet.score.all_scored' : 'tablet.score.end')}</h2>
    ${left ? html`<p>${tn('tablet.score.ideas_open', left)}</p>` : null}
    ${onHandOn ? html`<button type="button" class="button large" onClick=${onHandOn}>${icon('users')} ${t('tablet.score.hand_on')}</button>`
      : html`<p class="soft">${t('tablet.score.wait')}</p>`}
    <div class="inline">
      ${left ? html`<button type="button" class="button quiet" onClick=${onOpen}>${t('tablet.score.back_to_open')}</button>` : null}
      <button type="button" class="button quiet" onClick=${onBack}>${icon('arrow-left')} ${t('tablet.score.previous')}</button>
    </div>
    ${children}
  </div>`
}
