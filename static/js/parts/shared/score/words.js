// The results in words that need no statistics; the rule behind them one click away; what to discuss first.
import { html } from '../../../lib/ui.js'
import { t } from '../../../lib/words.js'
import { Covered, Word } from './bed.js'
import { Idea } from './ranking.js'
import { inWords, langOf, scoresOf, textOf, wordOf } from './texts.js'

export function InWords({ tally, rows, off, size }) {
  return html`<div class="sc-in-words">
    <table class="sc-table sc-worded"><caption class="visually-hidden">${t('score.mode.words')}</caption>
      <colgroup><col class="sc-c-text" /><col /><col class="sc-c-said" /></colgroup>
      <thead class="visually-hidden"><tr><th scope="col">${t('score.idea')}</th><th scope="col">${t('score.in_words')}</th><th scope="col">${t('score.agreement')}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr key=${row.idea} class=${off.has(row.idea) ? 'sc-off' : ''}>
        <${Idea} row=${row} />
        ${row.covered || !row.overall
          ? html`<td colspan="2"><${Covered} /></td>`
          : html`<td class="sc-sentence">${inWords(row.overall, tally, scoresOf(row))}</td>
            <td class="sc-said"><${Word} spread=${row.overall} says=${wordOf(row.overall)} /></td>`}
      </tr>`)}</tbody></table>
    <${Discuss} tally=${tally} />
    ${size !== 'screen' && html`<${Rule} />`}
  </div>`
}

export function Discuss({ tally }) {
  const rows = tally.discuss.map((id) => tally.rows.find((row) => row.idea === id)).filter(Boolean)
  if (!rows.length) return null
  return html`<section class="sc-discuss"><h3>${t('score.discuss')}</h3>
    <ol>${rows.map((row) => html`<li key=${row.idea}><b class="sc-number">${row.number}</b> <span class="sc-cut" title=${textOf(row)} lang=${langOf(row)}>${textOf(row)}</span></li>`)}</ol></section>`
}

export const Rule = () => html`<details class="sc-more"><summary>${t('score.rule')}</summary>
  <div class="sc-rule"><p>${t('score.rule.shares')}</p><p>${t('score.rule.agreement')}</p><p>${t('score.rule.words')}</p></div></details>`
