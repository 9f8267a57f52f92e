// A text of a few lines, the rest one touch away. The whole text is always there for those who hear it.
import { html, icon, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

/** `markup`, instead of `text`, is `{__html}` that the server drew and cleaned. */
export function Clamped({ text, markup = null, lines = 2, as = 'p', lang, class: name = '' }) {
  const node = useRef(null)
  const [open, setOpen] = useState(false)
  const [long, setLong] = useState(false)
  useLayoutEffect(() => {
    const measure = () => { if (node.current && !open) setLong(node.current.scrollHeight > node.current.clientHeight + 2) }
    measure()
    addEventListener('resize', measure)
    // Larger letters, another typeface: the page stays as wide, the text does not.
    const watching = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)
    watching?.observe(node.current)
    return () => { removeEventListener('resize', measure); watching?.disconnect() }
  }, [text, markup?.__html, open])
  return html`<div class=${`clamped ${name}`} lang=${lang}>
    ${markup
      ? html`<div ref=${node} class=${`rendered${open ? '' : ' cut'}`} style=${{ '--lines': String(lines) }} dangerouslySetInnerHTML=${markup}></div>`
      : html`<${as} ref=${node} class=${open ? '' : 'cut'} style=${{ '--lines': String(lines) }}>${text}<//>`}
    ${long ? html`<button type="button" class="button bare unfold" aria-label=${t(open ? 'common.less' : 'common.more')} aria-expanded=${open ? 'true' : 'false'}
      onClick=${() => setOpen(!open)}>${icon(open ? 'chevron-up' : 'chevron-down')}</button>` : null}
  </div>`
}
