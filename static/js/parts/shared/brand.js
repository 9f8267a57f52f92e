// <p class="brand"><img alt=""> Gommette</p>: the mark, a sticker whose edge comes off, and the name.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

export const Brand = () => html`<p class="brand"><img src=${document.querySelector('link[rel="icon"]')?.href} alt="" width="28" height="28" /> ${t('common.product')}</p>`
