// Colours in two levels, letters for three distances, space, motion, drawings.
import { html, icon } from '../../lib/ui.js'
import { LONG_TEXT, QUESTION } from '../rooms/cast.js'
import { seen } from '../hands.js'
import { story } from '../story.js'
import { Row, Sample, Sheet } from './sheet.js'

const isRoot = (rule) => rule.selectorText === ':root'

/** Names of the page's own properties: those of the first block are the palette, the others the meanings. */
function tokens() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter(isRoot)
  return rules.map((rule) => [...rule.style].filter((name) => name.startsWith('--')))
}
const isColour = (name) => CSS.supports('color', getComputedStyle(document.documentElement).getPropertyValue(name).trim())

const Swatch = ({ name }) => html`<${Sample} name=${name}><span class="pattern-swatch" style=${{ background: `var(${name})` }}></span><//>`

const Colours = ({ title, names }) => html`<${Sheet} title=${title}><div class="pattern-samples">${names.filter(isColour).map((name) => html`<${Swatch} key=${name} name=${name} />`)}</div><//>`

const ON = [['ink', 'paper'], ['ink', 'card'], ['soft', 'paper'], ['soft', 'card'], ['accent', 'paper'], ['accent-ink', 'accent'], ['accent', 'accent-tint'], ['ok', 'ok-tint'], ['warn', 'warn-tint'], ['danger', 'danger-tint']]
const Pairs = () => html`<${Sheet} title="Letters on grounds"><div class="pattern-samples">${ON.map(([ink, ground]) => html`<${Sample} key=${`${ink} ${ground}`} name=${`--${ink} on --${ground}`}>
  <span class="pattern-ground" style=${{ color: `var(--${ink})`, background: `var(--${ground})` }}>Une cuisine commune</span><//>`)}</div><//>`

const SIZES = ['--size-small', '--size', '--size-large', '--size-title', '--size-number']
const Letters = () => html`<${Sheet} title="Letters, near and at arm’s length">
  ${SIZES.map((name) => html`<${Row} key=${name} name=${name}><p style=${{ fontSize: `var(${name})` }}>${name === '--size-number' ? '18' : QUESTION}</p><//>`)}
  <${Row} name="weights"><p>${[400, 500, 600, 700, 800].map((weight) => html`<span key=${weight} style=${{ fontWeight: weight }}>${weight} Gommette </span>`)}</p><//>
  <${Row} name="told apart"><p>0O 1Il 5S 8B · « Été, forêt, naïf, œuvre, Ångström, Łódź » · 1 234,5 −3 %</p><//>
  <${Row} name="a long text"><p>${LONG_TEXT}</p><//><//>`

/** By the height of the screen, as screen.css has it. */
const FAR = [['1/25', 4], ['1/36', 2.78]]
const Far = () => html`<${Sheet} title="Letters, far: parts of the height of the screen">
  ${FAR.map(([name, share]) => html`<${Row} key=${name} name=${name}><p style=${{ fontSize: `${share}vh`, lineHeight: 1.2 }}>${QUESTION}</p><//>`)}<//>`

const lengths = (names, draw) => html`<div class="pattern-samples">${names.map((name) => html`<${Sample} key=${name} name=${name}>${draw(name)}<//>`)}</div>`
const Space = () => html`<${Sheet} title="Space">
  ${lengths(['--gap-small', '--gap', '--gap-large', '--touch'], (name) => html`<span class="pattern-length" style=${{ width: `var(${name})`, height: `var(${name})` }}></span>`)}
  ${lengths(['--round-small', '--round'], (name) => html`<span class="pattern-swatch" style=${{ borderRadius: `var(${name})` }}></span>`)}<//>`

const Motion = () => html`<${Sheet} title="Motion: a touch answered, a thing that arrives, a thing that travels">
  ${['--quick', '--calm', '--slow'].map((name) => html`<${Row} key=${name} name=${name}><span class="pattern-track"><span class="sticker pattern-moving" style=${{ '--takes': `var(${name})` }}></span></span><//>`)}<//>`

const drawn = () => [...document.querySelectorAll('symbol[id^="icon-"]')].map((symbol) => symbol.id.slice('icon-'.length)).sort()
const Icons = () => html`<${Sheet} title="Drawings in use"><div class="pattern-samples">${drawn().map((name) => html`<${Sample} key=${name} name=${name}>${icon(name)}<//>`)}</div><//>`

export const language = [
  story('palette', 'Colours', 'the palette', () => html`<${Colours} title="Palette" names=${tokens()[0]} />`),
  story('meanings', 'Colours', 'what they mean', () => html`<${Colours} title="Meanings" names=${[...new Set(tokens().slice(1).flat())]} />`),
  story('grounds', 'Colours', 'letters on grounds', () => html`<${Pairs} />`),
  story('letters', 'Letters', 'near and at arm’s length', () => html`<${Letters} />`),
  story('letters-far', 'Letters', 'far', () => html`<${Far} />`),
  story('space', 'Space and motion', 'lengths and rounds', () => html`<${Space} />`),
  story('motion', 'Space and motion', 'durations', () => html`<${Motion} />`),
  story('icons', 'Drawings', 'all in use', () => html`<${Icons} />`, () => seen('symbol')),
]
