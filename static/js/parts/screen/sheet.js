// How far a room is, as a sheet of round stickers: empty, begun, done. Those that are done stand first: none says whose it is.
import { html } from '../../lib/ui.js'
import { pitchFor, span } from './fit.js'

/** Past so many a sheet says no more than its number. */
const MOST = 240
const HEIGHT = 17
const LARGEST = 9.5

/** `n` stickers, the first `done` full, the others filled to `begun(i)`, 0..1. `aside`: the width that stands beside them. */
export function Sheet({ n, done, begun, aside = 0 }) {
  if (!n || n > MOST) return null
  const width = span() - aside
  const pitch = pitchFor(n, { width, height: HEIGHT, most: LARGEST })
  const rows = Math.ceil(n / Math.floor(width / pitch))
  return html`<p class="sheet" style=${{ '--pitch': pitch, '--abreast': Math.ceil(n / rows) }} aria-hidden="true">${Array.from({ length: n }, (_, i) => {
    const part = i < done ? 1 : Math.min(0.85, begun(i))
    return html`<i key=${i} class=${`sticker ${part === 1 ? 'done' : part ? 'begun' : 'empty'}`} style=${{ '--part': part }}></i>`
  })}</p>`
}
