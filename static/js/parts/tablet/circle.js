// The spider's web: the constraint that was announced last stands over the field. The first circle is free.
import { html, icon, say, useEffect, useRef } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'

export function Circle({ step }) {
  const now = step.circle || 0
  const constraint = step.settings.circles?.[now - 1]
  const before = useRef(now)
  useEffect(() => {
    if (before.current !== now && constraint) say(`${t('tablet.circle.title', { n: now })} ${constraint}`)
    before.current = now
  }, [now])
  if (!constraint) return null
  return html`<div class="circle-now" key=${now}>
    <p class="label">${icon('circle-dot')} ${t('tablet.circle.title', { n: now })}</p>
    <p class="constraint" lang=${foreign()}>${constraint}</p>
  </div>`
}
