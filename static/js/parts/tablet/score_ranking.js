// A scoring's result in its shortest form: the order, with the mean and how many scored.
import { html } from '../../lib/ui.js'
import { lang, t, tn } from '../../lib/words.js'

const oneDecimal = new Intl.NumberFormat(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 })

export const ScoreRanking = ({ tally }) => html`<table class="tally">
  <caption>${t(tally.live ? 'tally.so_far' : 'tablet.score.result')}</caption>
  <tbody>${tally.rows.map((row) => html`<tr key=${row.idea}>
    <td class="rank">${row.rank ?? '–'}</td>
    <th scope="row"><span class=${row.set_aside ? 'text aside' : 'text'}>${row.set_aside ? t('tally.set_aside') : row.text}</span>
      <small><span>${t('common.number', { number: row.number })}</span> <span>${tn('tablet.score.people', row.n)}</span></small></th>
    <td class="total"><b>${typeof row.mean === 'number' ? oneDecimal.format(row.mean) : '–'}</b> <small>/ 10</small></td>
  </tr>`)}</tbody>
</table>`
