// Whose phone this is, and its language.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Languages } from './languages.js'

export function PhonePanel({ me, onClose }) {
  const seat = me.members.find((each) => each.id === me.member)
  return html`<section class="panel card" aria-label=${t('tablet.our_group')}>
    <p>${t('tablet.phone.whose', { seat: seat?.seat ?? '' })}</p>
    <${Languages} />
    <button type="button" class="button quiet" onClick=${onClose}>${t('common.close')}</button>
  </section>`
}
