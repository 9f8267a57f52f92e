// The numbers behind a drawing: one click away where one reads alone; for those who hear it, on the projected screen.
import { html } from '../../../lib/ui.js'
import { t } from '../../../lib/words.js'
import { Scrolls } from './scrolls.js'

export const Figures = ({ size, title, children }) => (size === 'screen'
  ? html`<div class="visually-hidden">${children}</div>`
  : html`<details class="sc-more"><summary>${t('score.see_figures')}<span class="visually-hidden"> · ${title}</span></summary>
    <${Scrolls} title=${title}>${children}<//></details>`)
