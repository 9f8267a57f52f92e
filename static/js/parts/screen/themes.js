// The wall as columns, one a theme: what is in none comes last, and only while there is such a thing.
import { html } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { GAP, cardHeight } from './layout.js'

const ABREAST = 5
const SIZES = [[4.4, 3.6, 2.85], [4, 3.4, 2.85], [3.6, 2.85], [3, 2.85], [2.85]]

/** The themes by which a step's cards stand in columns; none where the wall is one. */
export function themesOf(entries, step, cards) {
  const all = Object.keys(entries).filter((key) => key.startsWith('theme/')).map((key) => entries[key])
  const own = step?.kind === 'ideas' ? all.filter((theme) => theme.step === step.id)
    : step?.kind === 'sort' ? all.filter((theme) => cards.some((card) => card.theme === theme.id)) : []
  return own.sort((a, b) => a.position - b.position)
}

/** -> pages of {size, count, columns: [{id, name, cards, all}]}. */
export function themePages(cards, themes, { u, width, height, narrow }) {
  const loose = cards.filter((card) => !themes.some((theme) => theme.id === card.theme))
  const columns = themes.map((theme) => ({ ...theme, cards: cards.filter((card) => card.theme === theme.id) }))
  if (loose.length) columns.push({ id: '', name: t('screen.no_theme'), cards: loose })
  const pages = []
  for (let from = 0; from < columns.length; from += ABREAST) {
    const abreast = columns.slice(from, from + ABREAST)
    const room = { width: width / u, height: narrow ? Infinity : height / u - headHeight(abreast) }
    // As large as lets all be seen, else the smallest, by pages.
    const tried = SIZES[abreast.length - 1].map((size) => columnPages(abreast, size, room))
    pages.push(...(tried.find((one) => one.length === 1) ?? tried.at(-1)))
  }
  return pages
}

/** Names may need two lines. */
const headHeight = (columns) => (columns.some((column) => column.name.length > 22) ? 8.4 : 5)

function columnPages(columns, size, room) {
  const split = columns.map((column) => {
    const tall = (card) => cardHeight(card, { columns: columns.length, size }, room.width)
    const parts = [[]]
    let used = 0
    for (const card of column.cards) {
      const more = tall(card) + GAP
      if (parts.at(-1).length && used + more - GAP > room.height) { parts.push([]); used = 0 }
      parts.at(-1).push(card)
      used += more
    }
    return parts
  })
  const pages = Math.max(...split.map((parts) => parts.length))
  return Array.from({ length: pages }, (_, page) => {
    const shown = columns.map((column, at) => ({ ...column, all: column.cards.length, cards: split[at][page] ?? [] }))
    return { size, columns: shown, count: shown.reduce((n, column) => n + column.cards.length, 0) }
  })
}

export const ThemeColumns = ({ page, card: Card }) => html`<div class="columns themes">
  ${page.columns.map((column) => html`<section key=${column.id} aria-label=${column.name}>
    <h3><span lang=${column.id ? foreign() : undefined}>${column.name}</span> <small>${column.all}</small></h3>
    <ul>${column.cards.map((card) => html`<${Card} key=${card.id} card=${card} size=${page.size} />`)}</ul></section>`)}</div>`
