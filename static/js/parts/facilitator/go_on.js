// The one filled button, and its key: what comes next.
import { html, icon, say, useRef } from '../../lib/ui.js'
import { get, page } from '../../lib/page.js'
import { refusal, t, tn } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Key, acting } from './marks.js'
import { saysNext } from './next.js'

/** A second click of a double one must not do what the button says by then. */
const SETTLE_MS = 700

/** All is done: what it became, in a page of its own. */
function Report() {
  const show = async () => {
    const links = await get(`/api/v1/workshops/${page.code}/links`)
    if (links.ok) open(links.report, '_blank', 'noopener')
    else say(refusal(links))
  }
  return html`<button type="button" class="button quiet small" onClick=${show}>${icon('external-link')} ${t('facilitator.next.report')}</button>`
}

/** `next`: of next.js, or null; `look`: the step to be looked at before it opens; `onSend(name, payload, acts)`. */
export function GoOn({ next, look, onLook, onSend }) {
  const settled = useRef({ what: null, at: 0, going: false })
  const what = next && `${look ? 'look' : next.what}.${next.step.id}.${next.turn ?? ''}`
  if (settled.current.what !== what) settled.current = { ...settled.current, what, at: Date.now() }
  async function go() {
    const now = settled.current
    if (now.going || Date.now() - now.at < SETTLE_MS) return
    if (look) { onLook(look); return }
    now.going = true
    const answer = await onSend(next.name, next.payload, next.acts)
    if (answer.ok && next.then) onSend(...next.then)
    if (answer.ok && next.turn) say(next.turn > next.n ? tn('facilitator.said.uncovered', next.turn - next.n) : t('facilitator.said.uncovered_all'))
    // The answer may be here before the view that goes with it.
    Object.assign(settled.current, { going: false, at: Date.now() })
  }
  useKeys({ g: () => (next ? void go() : false), n: () => (next?.name === 'step.uncover' ? void go() : false) })
  if (!next) return html`<span class="over">${t('facilitator.next.none')} <${Report} /></span>`
  return html`<button type="button" class="button next" onClick=${go} aria-keyshortcuts=${acting('G')}>
    <span>${look ? t('facilitator.next.look', { title: look.title }) : saysNext(next)}</span><${Key} of="G" /></button>`
}
