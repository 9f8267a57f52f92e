// The wall: ideas as they arrive, newest first and large; merged ones say how many they bring together.
// With themes it stands in columns; a constraint that was announced stands over it.
import { html, useRef } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { room, useSize } from './fit.js'
import { wallPages } from './layout.js'
import { Pager, pageOf } from './pager.js'
import { ThemeColumns, themePages } from './themes.js'

export function Wall({ cards, step, themes = [], page, progress }) {
  const box = useRef(null)
  const { width, height } = useSize(box)
  const { u } = room.value
  const newest = step?.kind === 'ideas' && step.state === 'open'
  const pages = themes.length ? themePages(cards, themes, { u, width, height }) : wallPages(cards, { u, newest, width, height })
  const shown = pageOf(pages, page)
  const { count } = pages[shown]
  const before = pages.slice(0, shown).reduce((n, each) => n + each.count, 0)
  return html`
    <main class="walled">
      <h2 class="visually-hidden">${step?.title || t('screen.wall')}</h2>
      ${newest && html`<${Circle} step=${step} />`}
      <div class="wall" ref=${box}>${themes.length ? html`<${ThemeColumns} page=${pages[shown]} card=${Card} />` : html`<${Plain} page=${pages[shown]} />`}</div>
    </main>
    <footer class="foot">
      <p>${count > 0 && html`<${Pager} pages=${pages.length} from=${before + 1} to=${before + count} all=${cards.length} />`}${counts(cards, progress)}</p>
    </footer>`
}

const Plain = ({ page: { top, columns, size } }) => html`
  ${top.map(({ size, cards: row }) => html`
    <ul class=${`row by-${row.length}`} key=${row[0].id}>${row.map((card) => html`<${Card} key=${card.id} card=${card} size=${size} />`)}</ul>`)}
  <div class="columns">
    ${columns.map((column, i) => html`
      <ul key=${i}>${column.map((card) => html`<${Card} key=${card.id} card=${card} size=${size} />`)}</ul>`)}
  </div>`

/** The constraint that was announced last, in letters of its own. */
export function Circle({ step }) {
  const said = step.circle > 0 && step.settings.circles?.[step.circle - 1]
  if (!said) return null
  return html`<p class="circle"><b>${t('screen.circle', { at: step.circle })}</b> ${said}</p>`
}

function Card({ card, size }) {
  const small = [card.together > 1 && tn('screen.together', card.together), card.circle > 0 && t('screen.circle', { at: card.circle }),
    card.feeling && t(`screen.feeling.${card.feeling}`)].filter(Boolean)
  return html`
    <li style=${{ '--letter': size }}>
      <span class="number">${card.number}</span>
      <div>
        <p>${card.redacted ? t('screen.redacted') : card.set_aside ? t('screen.set_aside') : card.text}</p>
        ${small.length > 0 && html`<small>${small.join(' · ')}</small>`}
        ${card.marks?.length > 0 && html`
          <small class="marks">${card.marks.map((group) => html`
            <i class="sticker" key=${group.id} data-colour=${group.colour}><b>${group.mark}</b></i>`)}</small>`}
      </div>
    </li>`
}

function counts(cards, progress) {
  const leads = cards.filter((card) => card.together > 1).length
  const said = [tn('screen.ideas', cards.length)]
  if (leads) said.push(t('screen.from', { ideas: tn('screen.ideas', cards.reduce((n, card) => n + card.together, 0)) }))
  if (progress) said.push(t('screen.progress_ideas', { groups: tn('screen.groups', progress.groups), started: progress.started }))
  return said.join(' · ')
}
