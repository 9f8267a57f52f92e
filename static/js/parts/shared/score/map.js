// The map: one criterion across, one upwards, a third or the points of a vote as size. Labels don't collide;
// an idea whose name found no room stands there by its number, and in the list beside.
import { html, useLayoutEffect, useRef, useState } from '../../../lib/ui.js'
import { quoting } from '../../../lib/quoting.js'
import { foreign, t } from '../../../lib/words.js'
import { Figures } from './figures.js'
import { LEADING, RISE, labelled, pointsOf, weightsBy } from './map_points.js'
import { nearest, placed } from './placing.js'
import { decimal, langOf, nameOf, textOf } from './texts.js'

const TICKS = [0, 2, 4, 6, 8, 10]
const LABEL_LETTERS = 17

/** Where no label covers the numbers of the scales. */
const clear = ({ width, height, letters }) => ({ left: letters * 1.3, top: 0, right: width, bottom: height - letters * 1.3 })

function useBox() {
  const ref = useRef(null)
  const [box, setBox] = useState(null)
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = ref.current
      const letters = parseFloat(getComputedStyle(ref.current).fontSize)
      setBox((was) => (was && was.width === width && was.height === height && was.letters === letters ? was : { width, height, letters }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(ref.current)
    measure()
    // Before the font has come the pen measures with another one.
    let alive = true
    document.fonts.ready.then(() => { if (alive) setBox((was) => was && { ...was }) })
    return () => { alive = false; observer.disconnect() }
  }, [])
  return [ref, box]
}

/**
 * The list of what found no room takes of the map's own room: were it let shrink again, map and list would take turns.
 * It stays as high as it once was, until the window, or what is drawn (`key`), is another.
 */
function useGrownList(key) {
  const ref = useRef(null)
  const grown = useRef({ at: '', height: 0 })
  useLayoutEffect(() => {
    const { current } = grown
    const at = `${key} ${innerWidth} ${innerHeight}`
    if (current.at !== at) Object.assign(current, { at, height: 0 })
    const last = ref.current?.lastElementChild
    if (last) current.height = Math.max(current.height, last.getBoundingClientRect().bottom - ref.current.getBoundingClientRect().top)
    ref.current?.style.setProperty('min-height', `${current.height}px`)
  })
  return ref
}

export function PlaceMap({ tally, rows, display, size, votes }) {
  const [ref, box] = useBox()
  const known = (id) => tally.criteria.find((one) => one.id === id)
  const x = known(display.x) ?? tally.criteria[0]
  const y = known(display.y) ?? tally.criteria.find((one) => one.id !== x.id)
  const weigh = weightsBy(display.size, tally, votes)
  const by = display.size?.startsWith('points:') ? t('score.map.points') : known(display.size)?.name
  const shown = box ? labelled(pointsOf(rows, { x: x.id, y: y.id, weigh, room: box, letters: box.letters }), { letters: box.letters, width: box.letters * LABEL_LETTERS }) : []
  const where = box ? placed(shown, { room: clear(box), gap: box.letters * 0.25 }) : new Map()
  const listed = shown.filter((point) => (where.get(point.id)?.form ?? 2) === 2)
  const list = useGrownList(`${x.id} ${y.id} ${display.size} ${rows.length}`)
  const off = rows.filter((row) => !row.covered && !(typeof row.criteria[x.id]?.mean === 'number' && typeof row.criteria[y.id]?.mean === 'number'))
  return html`<div class="sc-map">
    <div class="sc-up" lang=${foreign()}><${End} of="10" says=${y.high} /><b class="sc-cut" title=${nameOf(y)}>↑ ${nameOf(y)}</b><${End} of="0" says=${y.low} /></div>
    <div class="sc-sheet" ref=${ref}>${box && html`<${Drawing} box=${box} points=${shown} where=${where} />`}</div>
    <div class="sc-across" lang=${foreign()}><${End} of="0" says=${x.low} /><b class="sc-cut" title=${nameOf(x)}>→ ${nameOf(x)}</b><${End} of="10" says=${x.high} /></div>
    ${(listed.length > 0 || list.current) && html`<ol class="sc-map-list" ref=${list}>${listed.map((point) => html`<li key=${point.id}><b class="sc-number">${point.number}</b> <span class="sc-cut" title=${textOf(point.row)} lang=${langOf(point.row)}>${textOf(point.row)}</span></li>`)}</ol>`}
    <p class="sc-legend">${weigh && html`<span>${display.size.startsWith('points:') ? t('score.map.size', { name: by }) : quoting('score.map.size', { name: by })}</span>`}
      ${off.length > 0 && html`<span>${t('score.map.off', { numbers: off.map((row) => row.number).join(', ') })}</span>`}
      ${rows.some((row) => row.covered) && html`<span>${t('score.map.covered')}</span>`}</p>
    <${Figures} size=${size} title=${t('score.mode.map')}><${Places} rows=${rows.filter((row) => !row.covered)} x=${x} y=${y} third=${weigh && known(display.size)} votes=${votes[display.size?.slice('points:'.length)]} /><//>
  </div>`
}

const End = ({ of, says }) => html`<span class="sc-end sc-cut" title=${says}>${of} · ${says}</span>`

function Drawing({ box, points, where }) {
  const { width, height, letters } = box
  const margin = letters * 1.5
  const across = (tick) => margin + (tick / 10) * (width - 2 * margin)
  const up = (tick) => height - margin - (tick / 10) * (height - 2 * margin)
  return html`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    <g class="sc-grid-lines">${TICKS.map((tick) => html`<g key=${tick} class=${tick === 0 || tick === 10 ? 'sc-edge' : ''}>
      <line x1=${across(tick)} x2=${across(tick)} y1=${up(0)} y2=${up(10)} /><line x1=${across(0)} x2=${across(10)} y1=${up(tick)} y2=${up(tick)} />
      <text x=${across(tick)} y=${height - letters * 0.2} text-anchor="middle">${tick}</text>
      <text x=${letters * 1.1} y=${up(tick)} dy="0.35em" text-anchor="end">${tick}</text></g>`)}</g>
    ${points.map((point) => html`<${Lead} key=${point.id} point=${point} at=${where.get(point.id)} />`)}
    ${points.map((point) => html`<circle key=${point.id} class=${`sc-point${point.unknown ? ' sc-unknown' : ''}`} cx=${point.x} cy=${point.y} r=${point.r} />`)}
    ${points.map((point) => html`<${Label} key=${point.id} point=${point} at=${where.get(point.id)} letters=${letters} />`)}
  </svg>`
}

/** The line from a label that stands far off to its point. */
function Lead({ point, at }) {
  if (!at?.box.far) return null
  const [x2, y2] = nearest(point, at.box)
  return html`<line class="sc-lead-line" x1=${point.x} y1=${point.y} x2=${x2} y2=${y2} />`
}

function Label({ point, at, letters }) {
  if (!at) return null
  const { lines } = point.forms[at.form]
  // Beside its point the text begins, or ends, where the point is.
  const ends = at.box.right <= point.x
  return html`<text class="sc-label" font-size=${letters} text-anchor=${ends ? 'end' : 'start'}>${lines.map((line, i) => html`
    <tspan key=${i} x=${ends ? at.box.right - letters * 0.15 : at.box.left + letters * 0.15} y=${at.box.top + letters * (RISE + i * LEADING)}>${line}</tspan>`)}</text>`
}

const Places = ({ rows, x, y, third, votes }) => html`<table class="sc-figures"><caption class="visually-hidden">${t('score.mode.map')}</caption>
  <thead><tr><th scope="col">${t('score.idea')}</th><th scope="col" lang=${foreign()}>${nameOf(x)}</th><th scope="col" lang=${foreign()}>${nameOf(y)}</th>
    ${third && html`<th scope="col" lang=${foreign()}>${nameOf(third)}</th>`}${votes && html`<th scope="col">${t('score.map.points')}</th>`}</tr></thead>
  <tbody>${rows.map((row) => html`<tr key=${row.idea}><th scope="row">${row.number} <span lang=${langOf(row)}>${textOf(row)}</span></th>
    <td>${decimal(row.criteria[x.id]?.mean)}</td><td>${decimal(row.criteria[y.id]?.mean)}</td>
    ${third && html`<td>${decimal(row.criteria[third.id]?.mean)}</td>`}
    ${votes && html`<td>${votes.rows.find((one) => one.idea === row.idea)?.total ?? '–'}</td>`}</tr>`)}</tbody></table>`
