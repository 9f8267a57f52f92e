// The spider's web: first freely, then under one announced constraint after the other.
import { html, icon, say, useEffect, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

export function Circle({ step }) {
  const circles = step.settings.circles || []
  const now = step.circle || 0
  const before = useRef(now)
  const constraint = circles[now - 1]
  useEffect(() => {
    if (before.current !== now && constraint) say(`${t('tablet.circle.title', { n: now })} ${constraint}`)
    before.current = now
  }, [now])
  if (!circles.length) return null
  return html`<div class="circle-now" key=${now}>
    <p class="label">${icon('circle-dot')} ${now ? t('tablet.circle.title', { n: now }) : t('tablet.circle.free')}</p>
    <p class="constraint">${now ? constraint : t('tablet.circle.free_help')}</p>
  </div>`
}
