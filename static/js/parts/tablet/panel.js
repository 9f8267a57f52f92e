// A panel that hangs from the top: closed by Escape or by a touch beside it, its button gets the focus back.
import { html, useEffect, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Languages } from './languages.js'

export function usePanel(onClose) {
  const node = useRef(null)
  useEffect(() => {
    const opener = document.activeElement
    const onKeyDown = (event) => { if (event.key === 'Escape') onClose() }
    const beside = ({ target }) => { if (!node.current?.contains(target) && !opener?.contains(target)) onClose() }
    addEventListener('keydown', onKeyDown)
    document.addEventListener('pointerdown', beside)
    return () => {
      removeEventListener('keydown', onKeyDown)
      document.removeEventListener('pointerdown', beside)
      if (document.activeElement === document.body) opener?.focus({ preventScroll: true })
    }
  }, [])
  return node
}

/** What concerns this device alone: its language, and what is declared about its accessibility. */
export const DeviceFoot = () => html`<div class="device-foot">
  <${Languages} />
  <a href="/accessibility">${document.getElementById('app')?.dataset.mention ?? t('accessibility.title')}</a>
</div>`
