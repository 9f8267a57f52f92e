// All stories of all surfaces: each in a page of its own, drawn when it comes into sight, shown as the switches say.
import { html, mount, useEffect, useState } from './lib/ui.js'
import { page } from './lib/page.js'
import { fold } from './lib/fold.js'
import { Shown } from './patterns/shown.js'
import { SWITCHES, Switches } from './patterns/switches.js'

const grouped = (stories, by) => Object.entries(Object.groupBy(stories, (story) => story[by]))

/** What is chosen stands in the address: a reload, or a link, shows the same. */
function useChosen() {
  const [chosen, choose] = useState(() => ({ surface: '', find: '', ...Object.fromEntries(SWITCHES.map(({ name, options }) => [name, options[0][0]])), ...Object.fromEntries(new URLSearchParams(location.search)) }))
  useEffect(() => { history.replaceState(null, '', `?${new URLSearchParams(Object.entries(chosen).filter(([, value]) => value))}`) }, [chosen])
  return [chosen, (name, value) => choose((before) => ({ ...before, [name]: value }))]
}

const Surface = ({ name, stories, chosen }) => html`<section class="patterns-surface" aria-labelledby=${`surface-${name}`}>
  <h2 id=${`surface-${name}`}>${name} <small>${stories.length}</small></h2>
  ${grouped(stories, 'part').map(([part, its]) => html`<section key=${part} aria-label=${part}><h3>${part}</h3>
    <div class="patterns-wall">${its.map((story) => html`<${Shown} key=${story.url} story=${story} chosen=${chosen} />`)}</div></section>`)}
</section>`

function Patterns() {
  const [chosen, choose] = useChosen()
  const words = fold(chosen.find).split(/\s+/).filter(Boolean)
  const found = page.stories.filter(({ surface, id, part, state }) => (!chosen.surface || surface === chosen.surface)
    && words.every((word) => fold(`${surface} ${id} ${part} ${state}`).includes(word)))
  return html`<header class="patterns-head">
      <h1>Patterns</h1>
      <${Switches} chosen=${chosen} choose=${choose} surfaces=${[...new Set(page.stories.map((story) => story.surface))]} />
      <p class="soft" role="status">${found.length} of ${page.stories.length} stories</p>
    </header>
    <main>${grouped(found, 'surface').map(([name, stories]) => html`<${Surface} key=${name} name=${name} stories=${stories} chosen=${chosen} />`)}</main>`
}

mount(Patterns)
