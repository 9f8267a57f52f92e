// The projected page itself, small: looked at, never touched. It comes after the cockpit's first picture.
import { html, useEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const WIDTH_PX = 1920
const LATER_MS = 1200

function later(act) {
  if (!window.requestIdleCallback) { const timer = setTimeout(act, LATER_MS); return () => clearTimeout(timer) }
  const asked = requestIdleCallback(act, { timeout: LATER_MS })
  return () => cancelIdleCallback(asked)
}

/** Ours, or the browser's own page about a server that it did not reach. */
function isOurs(frame) {
  try { return Boolean(frame.contentDocument?.getElementById('app')) } catch { return false }
}

/** `status`: of the line; a picture that did not come is asked for again when the line is back. */
export function Miniature({ code, status }) {
  const box = useRef()
  const [tried, attempt] = useState(0)
  const [here, arrive] = useState(false)
  useEffect(() => later(() => attempt(1)), [])
  useEffect(() => { if (status === 'online' && tried && !here) attempt(tried + 1) }, [status])
  useEffect(() => {
    const fit = () => box.current?.style.setProperty('--scale', String(box.current.clientWidth / WIDTH_PX))
    fit()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(fit)
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return html`
    <div class=${`miniature ${here ? 'here' : ''}`} ref=${box} inert>
      ${tried > 0 && html`<iframe key=${tried} src=${`/w/${code}/screen`} title=${t('facilitator.screen.miniature')} tabindex="-1" loading="lazy"
        onLoad=${(event) => arrive(isOurs(event.target))}></iframe>`}
    </div>`
}
