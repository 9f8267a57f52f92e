// A raised hand calls whoever leads: put up and down by one button, taken down by those who come.
import { html, icon, useEffect, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { toast } from '../shared/toast.js'

/** `up` as drawn at once, `known` as the server has it. */
export function Hand({ up, known, onRaise }) {
  const was = useRef(known)
  const ours = useRef(false)
  useEffect(() => {
    if (was.current && !known && !ours.current) toast(t('tablet.hand.seen'))
    if (!known) ours.current = false
    was.current = known
  }, [known])
  const press = () => {
    ours.current = up
    onRaise(!up)
    toast(t(up ? 'tablet.hand.lowered' : 'tablet.hand.raised'))
  }
  return html`<button type="button" class="hand" aria-pressed=${up ? 'true' : 'false'} onClick=${press}>
    ${icon('hand')} <span>${t('tablet.hand')}</span></button>`
}
