// What stands under a step's title, sketched by its kind: the same boxes as on the tablet and on the screen, small.
import { html } from '../../lib/ui.js'
import { quoting } from '../../lib/quoting.js'
import { foreign, t, tn } from '../../lib/words.js'

const LINES = [1, 2, 3]
const bars = (lengths) => html`<ul class="sketch bars">${lengths.map((n) => html`<li key=${n}><i data-long=${n}></i></li>`)}</ul>`
const cards = () => html`<ul class="sketch cards">${LINES.map((n) => html`<li key=${n}></li>`)}</ul>`

function ofIdeas(step, room, where) {
  const themes = room.themes.filter((theme) => theme.step === step.id)
  const circle = step.settings?.circles?.[0]
  return html`
    ${circle && where === 'tablet' && html`<p class="sketch-line">${quoting('facilitator.preview.circle', { circle })}</p>`}
    ${where === 'tablet' && html`<p class="sketch field-line">${t('facilitator.preview.write')}</p>`}
    ${themes.length ? html`<ul class="sketch columns">${themes.map((theme) => html`<li key=${theme.id} lang=${foreign()}>${theme.name}</li>`)}</ul>` : cards()}`
}

function ofVote(step, where) {
  const { budget, limit, look, against_budget: against } = step.settings ?? {}
  const like = look === 'like'
  return html`
    ${where === 'tablet' && !like && html`<p class="sketch-line">${tn('facilitator.preview.budget', budget)}${against > 0 ? ` · ${tn('facilitator.preview.against', against)}` : ''}</p>`}
    ${where === 'tablet' ? html`<ul class="sketch slots">${LINES.map((n) => html`<li key=${n}><i class="text"></i>
      ${like ? html`<b>♥${against > 0 ? ' ✕' : ''}</b>` : html`<b>${'○'.repeat(Math.min(limit ?? 3, 5))}${limit > 5 ? '…' : ''}</b>`}</li>`)}</ul>`
      : html`<p class="sketch-line">${t('facilitator.preview.hidden')}</p>`}`
}

function ofScore(step, where) {
  const rows = step.criteria ?? []
  if (where === 'screen') return html`<p class="sketch-line">${t('facilitator.preview.hidden')}</p>`
  if (!rows.length) return html`<p class="sketch-line">${t('facilitator.preview.no_criteria')}</p>`
  return html`<ul class="sketch scales">${rows.map((row) => html`<li key=${row.id}><span lang=${foreign()}>${row.name}</span>
    <i>${[...Array(11).keys()].map((n) => html`<b key=${n}>${n}</b>`)}</i><small lang=${foreign()}><span>${row.low}</span><span>${row.high}</span></small></li>`)}</ul>`
}

export function sketchOf(step, room, where) {
  if (step.kind === 'ideas') return ofIdeas(step, room, where)
  if (step.kind === 'sort') return cards()
  if (step.kind === 'vote') return ofVote(step, where)
  if (step.kind === 'score') return ofScore(step, where)
  return step.kind === 'results' ? bars([5, 3, 2]) : null
}
