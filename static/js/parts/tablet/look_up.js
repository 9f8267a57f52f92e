// "Look up": one sentence over the page, which waits underneath as it was left and gets its focus back.
import { html, icon, say, useLayoutEffect, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

/** Where the hand was, taken before the page is made inert; given back when it is let go. */
export function useFocusKept(away) {
  const kept = useRef(null)
  if (away && !kept.current) {
    const node = document.activeElement
    kept.current = { node, caret: node && 'selectionStart' in node ? [node.selectionStart, node.selectionEnd] : null }
  }
  useLayoutEffect(() => {
    if (away || !kept.current) return
    const { node, caret } = kept.current
    kept.current = null
    if (!node?.isConnected || node === document.body) return
    node.focus({ preventScroll: true })
    if (caret?.[0] != null) node.setSelectionRange(...caret)
  }, [away])
}

export function LookUp() {
  const node = useRef(null)
  useLayoutEffect(() => { node.current.focus({ preventScroll: true }); say(t('tablet.look_up')) }, [])
  return html`<div class="look-up" role="dialog" aria-modal="true" aria-labelledby="look-up" tabindex="-1" ref=${node}>
    <span class="face-sticker" aria-hidden="true">${icon('presentation')}</span>
    <p id="look-up">${t('tablet.look_up')}</p>
    <p class="small">${t('tablet.look_up_kept')}</p>
  </div>`
}
