// <div class="stickers">: a sheet of stickers, some already taken, one coming off. The ornament of the door.
import { html } from '../../lib/ui.js'
import { Sticker } from '../shared/sticker.js'

// By hue; a strip of ten is the whole bow.
const HUES = [1, 6, 4, 11, 3, 7, 2, 10, 5, 8]
const [ACROSS, DOWN] = [6, 5]
const TAKEN = [0, 1]
const COMES_OFF = 2

export const Stickers = () => html`<div class="stickers" aria-hidden="true">
  ${Array.from({ length: ACROSS * DOWN }, (_, at) => html`<span key=${at} class=${at === COMES_OFF ? 'off' : ''}>
    <${Sticker} colour=${HUES[at % HUES.length]} empty=${TAKEN.includes(at)} /></span>`)}
</div>`
