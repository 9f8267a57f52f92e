// Which part is shown of what is too much for one page; the facilitator turns the pages.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

export const pageOf = (pages, wished) => Math.max(0, Math.min(wished || 0, pages.length - 1))

export function Pager({ pages, from, to, all }) {
  if (pages < 2) return null
  return html`<b class="pager">${from === to ? t('screen.range_one', { from, all }) : t('screen.range', { from, to, all })}<span class="between"> · </span></b>`
}
