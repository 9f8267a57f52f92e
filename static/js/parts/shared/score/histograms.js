// Histograms as small multiples: one block an idea, one plot a criterion; one idea or one criterion large.
import { html } from '../../../lib/ui.js'
import { foreign, t, tn } from '../../../lib/words.js'
import { Covered, Word } from './bed.js'
import { Figures } from './figures.js'
import { Histogram, Legend, highest, inShort, meanAndMedian } from './histogram.js'
import { decimal, langOf, nameOf, textOf, voices, wordOf } from './texts.js'

/** On the screen, so many criteria stand abreast under heads of their own, said once for all ideas. */
const HEADS_MOST = 4
export const hasHeads = ({ criteria, large }) => !large && criteria.length <= HEADS_MOST

/** A text as long as this is read in smaller letters beside its plots. */
const LONG = 72
export const isLong = (row) => textOf(row).length > LONG

/** What is drawn: the criteria and the rows on which the facilitator put the eye. */
export function focused(tally, rows, display) {
  const criteria = tally.criteria.filter((one) => !display.criterion || one.id === display.criterion)
  const on = rows.filter((row) => !display.idea || row.idea === display.idea)
  return { criteria: criteria.length ? criteria : tally.criteria, rows: on.length ? on : rows, large: Boolean(display.idea) && on.length > 0 }
}

/** `level`: the heading of an idea, where it stands deeper in a page. */
export function Histograms({ tally, rows: all, off, display, size, level = 'h3' }) {
  const focus = focused(tally, all, display)
  const { criteria, rows, large } = focus
  const heads = size === 'screen' && hasHeads(focus)
  const most = highest(rows.flatMap((row) => criteria.map((one) => row.criteria[one.id]).filter(Boolean)))
  return html`<div class=${`sc-multiples${large ? ' sc-large' : ''}${heads ? ' sc-headed' : criteria.length > HEADS_MOST ? ' sc-rows' : ''} sc-by-${Math.min(criteria.length, HEADS_MOST)}`}>
    ${heads && html`<div class="sc-heads" aria-hidden="true"><div class="sc-plots">${criteria.map((one) => html`<${Head} key=${one.id} criterion=${one} />`)}</div></div>`}
    ${rows.map((row) => html`<section key=${row.idea} data-fits class=${`sc-block${off.has(row.idea) ? ' sc-off' : ''}${isLong(row) ? ' sc-long' : ''}`}>
      <header><${level} class="sc-text sc-cut" title=${textOf(row)} lang=${langOf(row)}><b class="sc-number">${row.number}</b> ${textOf(row)}<//>${!row.covered && row.mean !== null && html`<${Overall} row=${row} tally=${tally} />`}</header>
      <div class="sc-plots" style=${{ '--abreast': Math.ceil(criteria.length / Math.ceil(criteria.length / HEADS_MOST)) }}>${criteria.map((one) => html`<${Plot} key=${one.id} spread=${row.criteria[one.id]} criterion=${one} most=${most} large=${large} headed=${heads} />`)}</div>
    </section>`)}
    <${Legend} criteria=${criteria} />
    <${Figures} size=${size} title=${t('score.mode.histograms')}><${Counts} rows=${rows.filter((row) => !row.covered)} criteria=${criteria} /><//>
  </div>`
}

const Overall = ({ row, tally }) => html`<p class="sc-overall"><b>${decimal(row.mean)}</b> <small>${t('score.of_ten')}</small>
  <small>${voices(tally, row.n)}</small><${Word} spread=${row.overall} says=${wordOf(row.overall)} /></p>`

const Head = ({ criterion }) => html`<div lang=${foreign()}><b class="sc-cut" title=${nameOf(criterion)}>${nameOf(criterion)}</b>
  <div class="sc-ends"><span class="sc-cut" title=${criterion.low}>0 · ${criterion.low}</span><span class="sc-cut" title=${criterion.high}>10 · ${criterion.high}</span></div></div>`

function Plot({ spread, criterion, most, large, headed }) {
  return html`<figure class="sc-figure">
    <figcaption><b class=${headed ? 'visually-hidden' : 'sc-cut'} title=${nameOf(criterion)} lang=${foreign()}>${nameOf(criterion)}</b>${spread && html`<small>${!spread.n ? t('score.no_scores') : large ? `${meanAndMedian(spread)} · ${tn('score.scores', spread.n)}` : inShort(spread)}</small>`}
      ${large && spread && spread.n > 0 && html`<${Word} spread=${spread} says=${wordOf(spread)} />`}</figcaption>
    ${spread ? html`<${Histogram} spread=${spread} criterion=${criterion} most=${most} counts=${large} ends=${!headed} />` : html`<${Covered} />`}
  </figure>`
}

const SCORES = Array.from({ length: 11 }, (_, score) => score)

const Counts = ({ rows, criteria }) => html`<table class="sc-figures"><caption class="visually-hidden">${t('score.mode.histograms')}</caption>
  <thead><tr><th scope="col">${t('score.idea')}</th><th scope="col">${t('score.criterion')}</th>
    ${SCORES.map((score) => html`<th key=${score} scope="col">${score}</th>`)}
    <th scope="col">${t('score.number_of_scores')}</th><th scope="col">${t('score.mean')}</th><th scope="col">${t('score.median')}</th></tr></thead>
  <tbody>${rows.flatMap((row) => criteria.filter((one) => row.criteria[one.id]).map((one) => {
    const spread = row.criteria[one.id]
    return html`<tr key=${`${row.idea}.${one.id}`}><th scope="row">${row.number} <span lang=${langOf(row)}>${textOf(row)}</span></th><td lang=${foreign()}>${nameOf(one)}</td>
      ${spread.histogram.map((n, score) => html`<td key=${score}>${n}</td>`)}<td>${spread.n}</td><td>${decimal(spread.mean)}</td><td>${decimal(spread.median)}</td></tr>`
  }))}</tbody></table>`
