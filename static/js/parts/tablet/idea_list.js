// All ideas, newest first or in an order given. Somebody who reads further down, or edits, is not
// pushed about: what arrives meanwhile waits behind a pill.
import { html, icon, useRef, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { matches } from '../../lib/fold.js'
import { newestFirst } from './room.js'
import { useHeld } from './held.js'

const SEARCH_FROM = 8

/** `marked`, where there is one: ids to come back to, as a list of their own. */
export function IdeaList({ ideas, own, holding = false, ahead = null, empty, card, themes = [], order = newestFirst, marked = null }) {
  const [query, setQuery] = useState('')
  const [which, setWhich] = useState('all')
  const top = useRef(null)
  const sorted = order(ideas)
  // What we sent ourselves is always let through.
  const [held, release] = useHeld(sorted.filter((idea) => !own.has(idea.id)).map((idea) => idea.id), top, holding)
  const lists = {
    all: sorted.filter((idea) => idea.state !== 'withdrawn'),
    ours: sorted.filter((idea) => own.has(idea.id)),
    marked: marked ? sorted.filter((idea) => marked.has(idea.id)) : [],
  }
  const shown = lists[which].filter((idea) => !held.has(idea.id) && matches(query, idea))
  const show = () => { release(); top.current?.scrollIntoView({ block: 'start', behavior: 'smooth' }) }
  const tab = (name, words) => html`<button type="button" class="button quiet small tab" aria-pressed=${which === name ? 'true' : 'false'} onClick=${() => setWhich(name)}>${words}</button>`
  const nothing = { all: empty, ours: t('tablet.ours_empty'), marked: t('tablet.sort.marked_empty') }[which]
  return html`<section class="ideas" aria-label=${t('tablet.ideas')}>
    <div class="list-top" ref=${top}>
      <div class="tabs">${tab('all', t('tablet.all_ideas', { n: lists.all.length }))}
        ${tab('ours', t('tablet.our_ideas', { n: lists.ours.filter((idea) => idea.state !== 'withdrawn').length }))}
        ${marked ? tab('marked', t('tablet.sort.marked', { n: lists.marked.length })) : null}</div>
      ${sorted.length - held.size >= SEARCH_FROM || query ? html`<label class="search">${icon('search')}
        <span class="visually-hidden">${t('tablet.search')}</span>
        <input type="search" autocomplete="off" placeholder=${t('tablet.search')} value=${query} onInput=${(event) => setQuery(event.target.value)} /></label>` : null}
    </div>
    <div>
      ${held.size ? html`<button type="button" class="button pill" onClick=${show}>${icon('arrow-up')} ${tn('tablet.new_ideas', held.size)}</button>` : null}
      ${themes.length
        ? html`${ahead?.length ? html`<ul class="list ahead">${ahead}</ul>` : null}<${ByTheme} themes=${themes} ideas=${shown} card=${card} />`
        : html`<ul class="list">${ahead}${shown.map((idea) => card(idea))}</ul>`}
    </div>
    ${!shown.length && !ahead?.length && !themes.length ? html`<p class="soft none-yet">${query ? t('tablet.found_none') : nothing}</p>` : null}
  </section>`
}

/** A column a theme; what nobody filed comes last. */
function ByTheme({ themes, ideas, card }) {
  const filed = new Set(themes.map((theme) => theme.id))
  const column = (id, name, its) => html`<section class="theme" key=${id} aria-label=${name}>
    <h3 class="theme-name">${name} <span class="soft">${its.length}</span></h3>
    <ul class="list">${its.map((idea) => card(idea))}</ul>
  </section>`
  const rest = ideas.filter((idea) => !filed.has(idea.theme))
  return html`<div class="by-theme">
    ${themes.map((theme) => column(theme.id, theme.name, ideas.filter((idea) => idea.theme === theme.id)))}
    ${rest.length ? column('none', t('tablet.theme.none'), rest) : null}
  </div>`
}
