// One sentence and nothing else: the report is on its way, or this link opens nothing.
import { html } from '../../lib/ui.js'
import { Brand } from '../shared/brand.js'

export const Alone = ({ title = null, says }) => html`<main class="report-alone"><${Brand} />${title ? html`<h1>${title}</h1><p>${says}</p>` : html`<h1 class="says">${says}</h1>`}</main>`
