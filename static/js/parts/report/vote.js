// The result of a vote: a table in the order the server gave, a sticker a point while they fit, every number printed.
import { html } from '../../lib/ui.js'
import { foreign, lang, t, tn } from '../../lib/words.js'
import { footingLines } from '../screen/footing.js'
import { Bar, barScale } from './bar.js'

const part = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 })
const signed = (n) => (n < 0 ? `−${-n}` : String(n))

export function Vote({ section: { tally }, entries }) {
  const scale = barScale(tally)
  const level = (row) => tally.rows.filter((other) => other.rank === row.rank).length > 1
  return html`
    ${tally.live && html`<p class="report-note">${t('screen.results_live')}</p>`}
    ${tally.covered > 0 && html`<p class="report-note">${tn('report.covered', tally.covered)}</p>`}
    ${tally.rows.length > 0 && html`<table class="report-vote">
      <thead><tr><th scope="col">${t('screen.rank')}</th><th scope="col">${t('screen.idea')}</th><th scope="col">${t('screen.total')}</th></tr></thead>
      <tbody>${tally.rows.map((row) => html`<${Row} key=${row.idea} ...${{ row, tally, scale, entries, level: level(row) }} />`)}</tbody>
    </table>`}
    <p class="report-footing">${footingLines(tally).join(' · ')}</p>`
}

function Row({ row, tally, scale, entries, level }) {
  const gave = Object.entries(row.by_group ?? {}).map(([id, points]) => ({ ...entries[`group/${id}`], id, points })).filter((one) => one.points !== 0)
  return html`<tr class=${row.rank === 1 && row.total > 0 ? 'first' : ''}>
    <td class="report-rank"><b>${row.rank}</b>${level && html`<small>${t('report.level')}</small>`}</td>
    <th scope="row">
      <p class="report-text"><b class="report-number"><span class="visually-hidden">${t('common.number_before')} </span>${row.number}</b> <${Says} row=${row} /></p>
      <${Bar} row=${row} scale=${scale} gave=${gave} />
      <p class="report-facts">${factsOf(row, tally).map((fact) => html`<span key=${fact}>${fact}</span>`)}
        ${gave.some((one) => one.mark) && html`<span>${gave.map((one) => `${one.mark} ${signed(one.points)}`).join(', ')}</span>`}</p>
    </th>
    <td class="report-total"><b>${signed(row.total)}</b><small>${tn('tally.points', Math.abs(row.total))}</small></td>
  </tr>`
}

function Says({ row }) {
  if (row.set_aside) return html`<em class="soft">${t('screen.set_aside')}</em>`
  if (row.redacted && !row.text) return html`<em class="soft">${t('screen.redacted')}</em>`
  return html`<span lang=${foreign()}>${row.text}</span>`
}

function factsOf(row, tally) {
  return [
    tn('tally.supporters', row.supporters),
    tally.against_budget > 0 && t('tally.two_sides', { for: row.for, against: row.against }),
    typeof row.share === 'number' && t('report.share', { share: part.format(row.share) }),
    row.sources > 0 && tn('tally.sources', row.sources + 1),
  ].filter(Boolean)
}
