// All ideas, newest first. Somebody who reads further down, or edits, is not pushed about: what
// arrives meanwhile waits behind a pill.
import { html, icon, useEffect, useRef, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { matches } from '../../lib/fold.js'
import { newestFirst } from './room.js'

const SEARCH_FROM = 8
// The list's head has gone under the top of the page.
const AWAY_PX = 20

// Decided while drawing, so that nothing is pushed even for one frame.
function useHeld(ids, node, holding) {
  const known = useRef(null)
  const held = useRef(new Set())
  const [, redraw] = useState(0)
  const release = () => { if (held.current.size) { held.current.clear(); redraw((n) => n + 1) } }
  const away = () => (node.current?.getBoundingClientRect().top ?? AWAY_PX) < AWAY_PX
  if (known.current && (holding || away())) for (const id of ids) if (!known.current.has(id)) held.current.add(id)
  known.current = new Set(ids)
  useEffect(() => {
    const look = () => { if (!holding && !away()) release() }
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [holding])
  const now = new Set(ids)
  return [new Set([...held.current].filter((id) => now.has(id))), release]
}

export function IdeaList({ ideas, own, holding = false, ahead = null, empty, card }) {
  const [query, setQuery] = useState('')
  const [ours, setOurs] = useState(false)
  const top = useRef(null)
  const sorted = newestFirst(ideas)
  // What we sent ourselves is always let through.
  const [held, release] = useHeld(sorted.filter((idea) => !own.has(idea.id)).map((idea) => idea.id), top, holding)
  const mine = sorted.filter((idea) => own.has(idea.id))
  const active = sorted.filter((idea) => idea.state !== 'withdrawn')
  const shown = (ours ? mine : active).filter((idea) => !held.has(idea.id) && matches(query, idea))
  const show = () => { release(); top.current?.scrollIntoView({ block: 'start', behavior: 'smooth' }) }
  const tab = (is, words) => html`<button type="button" class="button quiet small tab" aria-pressed=${ours === is ? 'true' : 'false'} onClick=${() => setOurs(is)}>${words}</button>`
  return html`<section class="ideas" aria-label=${t('tablet.ideas')}>
    <div class="list-top" ref=${top}>
      <div class="tabs">${tab(false, t('tablet.all_ideas', { n: active.length }))}${tab(true, t('tablet.our_ideas', { n: mine.filter((idea) => idea.state !== 'withdrawn').length }))}</div>
      ${sorted.length - held.size >= SEARCH_FROM || query ? html`<label class="search">${icon('search')}
        <span class="visually-hidden">${t('tablet.search')}</span>
        <input type="search" autocomplete="off" placeholder=${t('tablet.search')} value=${query} onInput=${(event) => setQuery(event.target.value)} /></label>` : null}
    </div>
    <div>
      ${held.size ? html`<button type="button" class="button pill" onClick=${show}>${icon('arrow-up')} ${tn('tablet.new_ideas', held.size)}</button>` : null}
      <ul class="list">${ahead}${shown.map((idea) => card(idea))}</ul>
    </div>
    ${!shown.length && !ahead?.length ? html`<p class="soft none-yet">${query ? t('tablet.found_none') : ours ? t('tablet.ours_empty') : empty}</p>` : null}
  </section>`
}
