// Which part is shown of what is too much for one page; the facilitator turns the pages.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

export const pageOf = (pages, wished) => Math.max(0, Math.min(wished || 0, pages.length - 1))

/** Null where all is on one page. */
export const rangeOf = ({ pages, from, to, all }) => (pages < 2 ? null
  : html`<b class="pager">${from === to ? t('screen.range_one', { from, all }) : t('screen.range', { from, to, all })}</b>`)
