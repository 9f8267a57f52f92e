// <section><h4 or `level`><button aria-expanded>…</button><//> … </section>: a part that opens in its place.
import { html, icon, useId, useState } from '../../lib/ui.js'

export function FoldOut({ title, note, level = 'h4', open: first = false, children }) {
  const [open, setOpen] = useState(first)
  // Once opened it stays in the page: what was being typed must not go with the fold.
  const [drawn, setDrawn] = useState(first)
  const id = useId()
  const turn = () => { setOpen(!open); setDrawn(true) }
  return html`
    <section class="fold-out">
      <${level} class="fold-out-head"><button type="button" aria-expanded=${open ? 'true' : 'false'} aria-controls=${id} onClick=${turn}>
        ${icon(open ? 'chevron-down' : 'chevron-right')} <span>${title}</span>${note && html` <small>${note}</small>`}
      </button><//>
      <div id=${id} hidden=${!open}>${drawn && children}</div>
    </section>`
}
