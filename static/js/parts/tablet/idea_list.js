// All ideas, newest first or in an order given. Somebody who reads further down, or edits, is not
// pushed about: what arrives meanwhile waits behind a pill.
import { html, icon, report, useEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { matches } from '../../lib/fold.js'
import { newestFirst } from './room.js'
import { useHeld } from './held.js'
import { signOf, useSettled } from './settled.js'

const SEARCH_FROM = 8
// Who reads further asks for more; a thousand cards would make every touch wait.
const AT_A_TIME = 60

/** `marked`, where there is one: ids to come back to, as a list of their own. */
export function IdeaList({ ideas, own, holding = false, ahead = null, empty, card, themes = [], order = newestFirst, marked = null }) {
  const [query, setQuery] = useState('')
  const [which, setWhich] = useState('all')
  const [most, setMost] = useState(AT_A_TIME)
  const top = useRef(null)
  const list = useRef(null)
  // Ours are as we make them; the others' don't move while a hand is among them.
  const theirs = ideas.filter((idea) => !own.has(idea.id))
  const settled = useSettled(theirs, signOf(theirs), list)
  const sorted = order([...settled.filter((idea) => !own.has(idea.id)), ...ideas.filter((idea) => own.has(idea.id))])
  // What we sent ourselves is always let through.
  const [held, release] = useHeld(sorted.filter((idea) => !own.has(idea.id)).map((idea) => idea.id), top, holding)
  const lists = {
    all: sorted.filter((idea) => idea.state !== 'withdrawn'),
    ours: sorted.filter((idea) => own.has(idea.id)),
    marked: marked ? sorted.filter((idea) => marked.has(idea.id)) : [],
  }
  const shown = lists[which].filter((idea) => !held.has(idea.id) && matches(query, idea))
  useEffect(() => report('found', query ? tn('tablet.found', shown.length) : null), [query, shown.length])
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
    <div ref=${list}>
      ${held.size ? html`<button type="button" class="button pill" onClick=${show}>${icon('arrow-up')} ${tn('tablet.new_ideas', held.size)}</button>` : null}
      ${themes.length
        ? html`${ahead?.length ? html`<ul class="list ahead">${ahead}</ul>` : null}<${ByTheme} themes=${themes} ideas=${shown} card=${card} />`
        : html`<ul class="list">${ahead}${shown.slice(0, most).map((idea) => card(idea))}</ul>`}
      ${!themes.length && shown.length > most ? html`<button type="button" class="button quiet more-ideas" onClick=${() => setMost(most + AT_A_TIME)}>
        ${icon('chevron-down')} ${tn('tablet.more_ideas', shown.length - most)}</button>` : null}
    </div>
    ${!shown.length && !ahead?.length && !themes.length ? html`<p class="soft none-yet">${query ? t('tablet.found_none') : nothing}</p>` : null}
  </section>`
}

/** A column a theme; what nobody filed comes last. */
function ByTheme({ themes, ideas, card }) {
  const filed = new Set(themes.map((theme) => theme.id))
  const column = (id, name, its) => html`<section class="theme" key=${id} aria-label=${name}>
    <h3 class="theme-name" lang=${foreign()}>${name} <span class="soft">${its.length}</span></h3>
    <ul class="list">${its.map((idea) => card(idea))}</ul>
  </section>`
  const rest = ideas.filter((idea) => !filed.has(idea.theme))
  return html`<div class="by-theme">
    ${themes.map((theme) => column(theme.id, theme.name, ideas.filter((idea) => idea.theme === theme.id)))}
    ${rest.length ? column('none', t('tablet.theme.none'), rest) : null}
  </div>`
}
