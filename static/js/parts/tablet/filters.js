// A long ballot, some of it at a time. What is shown is fixed when a filter is chosen: a card that has been
// seen, or lost its last sticker, does not go from under the hand.
import { html, icon, report, useEffect, useState } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { matches } from '../../lib/fold.js'

export const LONG_FROM = 12

/** `{shown, which, choose, …}` over `ideas`, and what of them is `unseen`, `marked`, `stuck` (sets of ids). */
export function useFilters(ideas, sets) {
  const [which, setWhich] = useState('all')
  const [fixed, setFixed] = useState(null)
  const [theme, setTheme] = useState('')
  const [query, setQuery] = useState('')
  const choose = (name) => { setWhich(name); setFixed(name === 'all' ? null : new Set(sets[name])) }
  const shown = ideas.filter((idea) => (!fixed || fixed.has(idea.id)) && (!theme || (idea.theme || 'none') === theme) && matches(query, idea))
  const narrowed = Boolean(fixed || theme || query)
  useEffect(() => report('found', narrowed ? tn('tablet.found', shown.length) : null), [narrowed, query, shown.length])
  const reset = () => { choose('all'); setTheme(''); setQuery('') }
  return { shown, which, choose, theme, setTheme, query, setQuery, reset }
}

export function Filters({ filters, ideas, sets, themes }) {
  const { which, choose, theme, setTheme, query, setQuery } = filters
  const chip = (name, words, n, sign) => html`<button type="button" class="button quiet small tab" aria-pressed=${which === name ? 'true' : 'false'} onClick=${() => choose(name)}>
    ${sign ? icon(sign) : null} <span>${words}</span> <span class="n">${n}</span></button>`
  const used = themes.filter((each) => ideas.some((idea) => idea.theme === each.id))
  return html`<div class="filters">
    <div class="tabs" role="group" aria-label=${t('tablet.filter')}>
      ${chip('all', t('tablet.filter.all'), ideas.length)}
      ${chip('unseen', t('tablet.filter.unseen'), sets.unseen.size, 'eye-off')}
      ${chip('marked', t('tablet.filter.marked'), sets.marked.size, 'star')}
      ${chip('stuck', t('tablet.filter.stuck'), sets.stuck.size, 'sticker')}
    </div>
    <div class="narrowing">
      ${used.length > 1 ? html`<select aria-label=${t('tablet.filter.theme')} value=${theme} onChange=${(event) => setTheme(event.target.value)}>
        <option value="">${t('tablet.filter.all_themes')}</option>
        ${used.map((each) => html`<option key=${each.id} value=${each.id} lang=${foreign()}>${each.name}</option>`)}
        ${ideas.some((idea) => !idea.theme) ? html`<option value="none">${t('tablet.theme.none')}</option>` : null}
      </select>` : null}
      <label class="search">${icon('search')}<span class="visually-hidden">${t('tablet.search')}</span>
        <input type="search" autocomplete="off" placeholder=${t('tablet.search_number')} value=${query} onInput=${(event) => setQuery(event.target.value)} /></label>
    </div>
  </div>`
}

const NOTHING = { all: 'tablet.found_none', unseen: 'tablet.filter.none_unseen', marked: 'tablet.sort.marked_empty', stuck: 'tablet.filter.none_stuck' }

export const NothingShown = ({ filters }) => html`<div class="none-yet">
  <p class="soft">${t(filters.query || filters.theme ? 'tablet.found_none' : NOTHING[filters.which])}</p>
  <button type="button" class="button quiet" onClick=${filters.reset}>${t('tablet.filter.show_all')}</button>
</div>`

/** Beside "we are done": how many nobody here has had before their eyes. */
export const Unseen = ({ n, onShow }) => html`<button type="button" class="button bare small unseen" disabled=${!n} onClick=${onShow}>
  ${icon(n ? 'eye-off' : 'check')} <span>${n ? tn('tablet.unseen', n) : t('tablet.unseen_none')}</span></button>`
