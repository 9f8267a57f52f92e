// <section><h4><button aria-expanded>…</button></h4> … </section>: a part that opens in its place.
import { html, icon, useId, useState } from '../../lib/ui.js'

export function FoldOut({ title, note, open: first = false, children }) {
  const [open, setOpen] = useState(first)
  // Once opened it stays in the page: what was being typed must not go with the fold.
  const [drawn, setDrawn] = useState(first)
  const id = useId()
  const turn = () => { setOpen(!open); setDrawn(true) }
  return html`
    <section class="fold-out">
      <h4><button type="button" aria-expanded=${open} aria-controls=${id} onClick=${turn}>
        ${icon(open ? 'chevron-down' : 'chevron-right')} <span>${title}</span>${note && html` <small>${note}</small>`}
      </button></h4>
      <div id=${id} hidden=${!open}>${drawn && children}</div>
    </section>`
}
