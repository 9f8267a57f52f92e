// The round sticker, which carries all the data.
import { html } from '../../lib/ui.js'
import { Sticker } from '../../parts/shared/sticker.js'
import { Brand } from '../../parts/shared/brand.js'
import { groupOf } from '../rooms/entries.js'
import { story } from '../story.js'
import { Row, Sample, Sheet } from './sheet.js'

const all = Array.from({ length: 24 }, (_, i) => groupOf(i + 1))
const Groups = () => html`<${Sheet} title="Groups: twelve colours, each with a mark of its own">
  ${[1, 1.5, 3].map((em) => html`<${Row} key=${em} name=${`${em} em`}><p style=${{ fontSize: `${em}rem` }}>${all.map((group) => html`<${Sticker} key=${group.id} ...${group} /> `)}</p><//>`)}
  <${Row} name="named">${all.map((group) => html`<${Sample} key=${group.id} name=""><span><${Sticker} ...${group} /> ${group.name}</span><//>`)}<//><//>`

const Points = () => html`<${Sheet} title="Points: stuck, empty, of no group">
  <${Row} name="of a group"><p class="pattern-large">${[5, 5, 5].map((colour, i) => html`<${Sticker} key=${i} colour=${colour} />`)}${[1, 2].map((i) => html`<${Sticker} key=${`e${i}`} colour=${5} empty />`)}</p><//>
  <${Row} name="of no group"><p class="pattern-large">${[1, 2, 3].map((i) => html`<${Sticker} key=${i} />`)}${[1, 2].map((i) => html`<${Sticker} key=${`e${i}`} empty />`)}</p><//>
  <${Row} name="a line of forty"><p>${Array.from({ length: 40 }, (_, i) => html`<${Sticker} key=${i} colour=${(i % 12) + 1} />`)}</p><//><//>`

export const stickers = [
  story('groups', 'Stickers', 'groups', () => html`<${Groups} />`),
  story('points', 'Stickers', 'points', () => html`<${Points} />`),
  story('brand', 'Stickers', 'the mark of Gommette', () => html`<${Sheet} title="Mark"><${Brand} /><div class="pattern-large"><${Brand} /></div><//>`),
]
