// Whose phone this is, how it shows the page, its language.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Appearance } from '../shared/appearance.js'
import { DeviceFoot, usePanel } from './panel.js'

export function PhonePanel({ me, onClose }) {
  const node = usePanel(onClose)
  const seat = me.members.find((each) => each.id === me.member)
  return html`<section class="panel card" ref=${node} aria-label=${t('tablet.our_group')}>
    <p>${t('tablet.phone.whose', { seat: seat?.seat ?? '' })}</p>
    <${Appearance} sizes />
    <${DeviceFoot} />
    <button type="button" class="button quiet" onClick=${onClose}>${t('common.close')}</button>
  </section>`
}
