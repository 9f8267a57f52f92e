// Interim
import { html } from '../../lib/ui.js'

export const ScoreTable = ({ tally }) => html`<ol>${tally.rows.map((row) => html`<li key=${row.idea}>${row.rank} ${row.text} ${row.mean} ${row.n}</li>`)}</ol>`
