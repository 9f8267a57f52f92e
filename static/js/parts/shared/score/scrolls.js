// What may be wider than its page: there it is a place of its own that a keyboard can scroll; on the screen nothing scrolls.
import { html } from '../../../lib/ui.js'
import { t } from '../../../lib/words.js'

export const Scrolls = ({ size, title, children }) => (size === 'screen'
  ? html`<div class="sc-scrolls">${children}</div>`
  : html`<div class="sc-scrolls" tabindex="0" role="region" aria-label=${t('score.scrolls', { title })}>${children}</div>`)
