// The wall: ideas as they arrive, newest first and large; merged ones say how many they bring together.
import { html, useRef } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { room, useSize } from './fit.js'
import { wallPages } from './layout.js'
import { Pager, pageOf } from './pager.js'

export function Wall({ cards, step, page, progress }) {
  const box = useRef(null)
  const { width, height } = useSize(box)
  const { u } = room.value
  const newest = step?.kind === 'ideas' && step.state === 'open'
  const pages = wallPages(cards, { u, newest, width, height })
  const shown = pageOf(pages, page)
  const { top, columns, size, count } = pages[shown]
  const before = pages.slice(0, shown).reduce((n, each) => n + each.count, 0)
  return html`
    <main class="wall" ref=${box}>
      <h2 class="visually-hidden">${step?.title || t('screen.wall')}</h2>
      ${top.map(({ size, cards: row }) => html`
        <ul class=${`row by-${row.length}`} key=${row[0].id}>${row.map((card) => html`<${Card} key=${card.id} card=${card} size=${size} />`)}</ul>`)}
      <div class="columns">
        ${columns.map((column, i) => html`
          <ul key=${i}>${column.map((card) => html`<${Card} key=${card.id} card=${card} size=${size} />`)}</ul>`)}
      </div>
    </main>
    <footer class="foot">
      <p><${Pager} pages=${pages.length} from=${before + 1} to=${before + count} all=${cards.length} />${counts(cards, progress)}</p>
    </footer>`
}

function Card({ card, size }) {
  return html`
    <li style=${{ '--letter': size }}>
      <span class="number">${card.number}</span>
      <div>
        <p>${card.redacted ? t('screen.redacted') : card.set_aside ? t('screen.set_aside') : card.text}</p>
        ${card.together > 1 && html`<small>${tn('screen.together', card.together)}</small>`}
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
