// What is taken home. What is still hidden stays out, unless it is taken by an act that everybody will read about.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const FILES = [
  ['results.xlsx', 'desk.export_xlsx', 'file-spreadsheet'],
  ['ideas.csv', 'desk.export_ideas', 'file-spreadsheet'],
  ['results.csv', 'desk.export_results', 'file-spreadsheet'],
  ['scores.csv', 'desk.export_scores', 'file-spreadsheet'],
  ['given_scores.csv', 'desk.export_given_scores', 'file-spreadsheet'],
  ['archive.json', 'desk.export_archive', 'file-braces'],
]
const EARLY = [['results.xlsx', 'desk.early_xlsx', 'file-spreadsheet'], ['archive.json', 'desk.early_archive', 'file-braces']]

/** Kept in the journal, so no link from elsewhere may do it: the page's own token goes along. */
const earlyQuery = () => {
  const token = document.querySelector('meta[name="csrf-token"]').content
  return `?early=1&token=${encodeURIComponent(token)}`
}

export const Exports = ({ workshop: { code, hidden_results } }) => html`
  ${hidden_results && html`<p class="banner warn">${t('desk.hidden')}</p>`}
  <${Files} code=${code} files=${FILES} />
  ${hidden_results && html`
    <div class="early">
      <h5>${t('desk.early')}</h5>
      <p class="help">${t('desk.early_said')}</p>
      <${Files} code=${code} files=${EARLY} query=${earlyQuery()} />
    </div>`}`

const Files = ({ code, files, query = '' }) => html`
  <ul class="files">
    ${files.map(([file, key, drawing]) => html`
      <li key=${file}><a class="button quiet small" href=${`/w/${code}/export/${file}${query}`} download>${icon(drawing)} ${t(key)}</a></li>`)}
  </ul>`
