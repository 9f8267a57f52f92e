// Small parts that more than one surface shows.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Appearance } from '../../parts/shared/appearance.js'
import { Toast, toast } from '../../parts/shared/toast.js'
import { LONG_TEXT, TEXTS } from '../rooms/cast.js'
import { sent } from '../sent.js'
import { story } from '../story.js'
import { Row, Sheet } from './sheet.js'

const BANNERS = ['', 'ok', 'warn', 'danger']
const Banners = () => html`<${Sheet} title="Banners">${BANNERS.map((kind) => html`<div key=${kind} class=${`banner ${kind}`}>${icon('info')}<p><strong>${TEXTS[0]}</strong> ${TEXTS[1]}</p>
  <button type="button" class="button quiet small">${t('common.ok')}</button></div>`)}<div class="banner warn">${icon('wifi-off')}<p>${LONG_TEXT}</p></div><//>`

const Chips = () => html`<${Sheet} title="Chips, cards"><${Row} name="chip"><span class="chip">${t('tablet.yours')}</span><span class="chip">${icon('check')} ${t('tablet.yours')}</span><//>
  <div class="card"><h2>${TEXTS[2]}</h2><p class="soft">${LONG_TEXT}</p></div><//>`

function Told({ more }) {
  toast(TEXTS[3], more)
  return html`<${Sheet} title="Toast"><${Toast} /><//>`
}

export const shared = [
  story('banners', 'Shared parts', 'banners', () => html`<${Banners} />`),
  story('chips', 'Shared parts', 'chips and cards', () => html`<${Chips} />`),
  story('toast', 'Shared parts', 'toast', () => html`<${Told} />`),
  story('toast-act', 'Shared parts', 'toast with something to do about it', () => html`<${Told} more=${{ action: t('common.undo'), onAction: () => sent('undo') }} />`),
  story('appearance', 'Shared parts', 'how the page looks, chosen', () => html`<${Sheet} title="Appearance"><${Appearance} sizes /><//>`),
]
