// What can be taken home at any time.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const FILES = ['results.xlsx', 'ideas.csv', 'results.csv', 'scores.csv', 'given_scores.csv', 'archive.json']

export const Exports = ({ code }) => html`
  <details class="exports"><summary>${icon('download')} ${t('facilitator.exports')}</summary>
    <ul>${FILES.map((file) => html`<li key=${file}><a href=${`/w/${code}/export/${file}`} download>${t(`facilitator.export.${file}`)}</a></li>`)}</ul>
  </details>`
