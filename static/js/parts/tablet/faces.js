// Drawn here: three faces, a heart, two thumbs. Beside words or a name, never instead of them.
import { html } from '../../lib/ui.js'

const MOUTHS = { good: 'M8 14s1.5 2 4 2 4-2 4-2', mixed: 'M8 15h8', bad: 'M16 16s-1.5-2-4-2-4 2-4 2' }
const drawn = (paths, name = '') => html`<svg class=${`icon ${name}`} viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`

export const FEELINGS = Object.keys(MOUTHS)

export const Face = ({ feeling }) => drawn(html`<circle cx="12" cy="12" r="10" /><path d="M9 9h.01M15 9h.01" /><path d=${MOUTHS[feeling]} />`, `face ${feeling}`)

export const Heart = () => drawn(html`<path d="M12 20.5 4.2 12.6a5.2 5.2 0 0 1 0-7.3 5.1 5.1 0 0 1 7.3 0l.5.6.5-.6a5.1 5.1 0 0 1 7.3 0 5.2 5.2 0 0 1 0 7.3Z" />`, 'heart')

export const ThumbDown = () => drawn(html`<g transform="rotate(180 12 12)"><path d="M7 10v12M15 5.9 14 10h5.8a2 2 0 0 1 2 2.6l-2.4 8a2 2 0 0 1-1.9 1.4H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.8a2 2 0 0 0 1.8-1.1L12 2a3.1 3.1 0 0 1 3 3.9Z" /></g>`, 'thumb')
