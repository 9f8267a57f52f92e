// The wall: ideas as they arrive, newest first and large; merged ones say how many they bring together.
// With themes it stands in columns; a constraint that was announced stands over it.
import { html, useRef } from '../../lib/ui.js'
import { useFlip } from '../../lib/motion.js'
import { unbroken } from '../../lib/unbroken.js'
import { foreign, t, tn } from '../../lib/words.js'
import { lettersFor, room, span, useResized, useSize } from './fit.js'
import { Foot } from './foot.js'
import { wallPages } from './layout.js'
import { pageOf, rangeOf } from './pager.js'
import { ThemeColumns, themePages } from './themes.js'
import { useArrivals } from './travel.js'

export function Wall({ cards, step, themes = [], page, progress }) {
  const box = useRef(null)
  const fits = { ...room.value, ...useSize(box) }
  const newest = step?.kind === 'ideas' && step.state === 'open'
  const pages = themes.length ? themePages(cards, themes, fits) : wallPages(cards, { ...fits, newest })
  const shown = pageOf(pages, page)
  const { count } = pages[shown]
  const before = pages.slice(0, shown).reduce((n, each) => n + each.count, 0)
  useFlip(box, useResized(fits))
  useArrivals(box, cards.map((card) => card.id))
  const range = count > 0 && rangeOf({ pages: pages.length, from: before + 1, to: before + count, all: cards.length })
  return html`
    <main class="walled">
      <h2 class="visually-hidden" lang=${step?.title ? foreign() : undefined}>${step?.title || t('screen.wall')}</h2>
      ${newest && html`<${Circle} step=${step} />`}
      <div class="wall" ref=${box}>${themes.length ? html`<${ThemeColumns} page=${pages[shown]} card=${Card} />` : html`<${Plain} page=${pages[shown]} />`}</div>
      ${cards.length === 0 && html`<p class="lead">${t('screen.no_ideas')}</p>`}
    </main>
    <${Foot} says=${[step && html`<b lang=${foreign()}>${step.title}</b>`, range || tn('screen.ideas', cards.length), ...counts(cards, progress)]} />`
}

const Plain = ({ page: { top, columns, size } }) => html`
  ${top.map(({ size, cards: row }, at) => html`
    <ul class=${`row${at === 0 ? ' newest' : ''}`} key=${`row-${at}`}>${row.map((card) => html`<${Card} key=${card.id} card=${card} size=${size} />`)}</ul>`)}
  <div class="columns" key="columns">
    ${columns.map((column, i) => html`
      <ul key=${i}>${column.map((card) => html`<${Card} key=${card.id} card=${card} size=${size} />`)}</ul>`)}
  </div>`

/** The constraint that was announced last, in letters of its own. */
export function Circle({ step }) {
  const said = step.circle > 0 && step.settings.circles?.[step.circle - 1]
  if (!said) return null
  const letter = lettersFor(`${t('screen.circle', { at: step.circle })}  ${said}`, { width: span() - 4, height: 12, most: 4.6 })
  return html`<p class="circle" style=${{ '--letter': letter }}><b>${t('screen.circle', { at: step.circle })}</b> <span lang=${foreign()}>${said}</span></p>`
}

function Card({ card, size }) {
  const own = !card.redacted && !card.set_aside
  const small = [card.together > 1 && tn('screen.together', card.together), card.circle > 0 && t('screen.circle', { at: card.circle }),
    card.feeling && t(`screen.feeling.${card.feeling}`)].filter(Boolean)
  return html`
    <li data-flip=${card.id} style=${{ '--letter': size }}><div class="idea">
      <span class="number">${card.number}</span>
      <div>
        <p lang=${own ? foreign() : undefined}>${card.redacted ? t('screen.redacted') : card.set_aside ? t('screen.set_aside') : unbroken(card.text)}</p>
        ${small.length > 0 && html`<small>${small.join(' · ')}</small>`}
        ${card.marks?.length > 0 && html`
          <small class="marks">${card.marks.map((group) => html`
            <i class="sticker" key=${group.id} data-colour=${group.colour}><b>${group.mark}</b></i>`)}</small>`}
      </div>
    </div></li>`
}

function counts(cards, progress) {
  const leads = cards.filter((card) => card.together > 1).length
  const said = []
  if (leads) said.push(t('screen.from', { ideas: tn('screen.ideas', cards.reduce((n, card) => n + card.together, 0)) }))
  if (progress) said.push(t('screen.progress_ideas', { groups: tn('screen.groups', progress.groups), started: progress.started }))
  return said
}
