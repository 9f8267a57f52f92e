// How the stories are shown: their language, their colours, whether anything moves, and in what size.
import { html } from '../lib/ui.js'

/** The first of each is what a surface has by itself. */
export const SWITCHES = [
  { name: 'lang', label: 'Language', options: [['fr', 'French'], ['en', 'English'], ['zz', 'Stretched']] },
  { name: 'theme', label: 'Colours', options: [['', 'The device’s'], ['light', 'Light'], ['dark', 'Dark']] },
  { name: 'contrast', label: 'Contrast', options: [['', 'The device’s'], ['more', 'More']] },
  { name: 'motion', label: 'Motion', options: [['', 'The device’s'], ['off', 'Off']] },
  { name: 'letters', label: 'Letters', options: [['', '100 %'], ['150', '150 %']] },
  { name: 'size', label: 'Size', options: [['', 'The surface’s'], ['320x640', 'Small phone'], ['390x844', 'Phone'], ['600x960', '7-inch tablet'], ['820x1180', 'Tablet'], ['1180x820', 'Tablet, across'], ['1280x800', 'Cockpit'], ['1920x1080', 'Screen'], ['3840x2160', 'Screen, 4K']] },
]

const Pick = ({ name, label, options, value, choose }) => html`<label class="patterns-switch"><span>${label}</span>
  <select value=${value} onChange=${(event) => choose(name, event.target.value)}>${options.map(([id, words]) => html`<option key=${id} value=${id}>${words}</option>`)}</select></label>`

export const Switches = ({ chosen, choose, surfaces }) => html`<form class="patterns-switches" onSubmit=${(event) => event.preventDefault()}>
  <${Pick} name="surface" label="Surface" options=${[['', 'All'], ...surfaces.map((one) => [one, one])]} value=${chosen.surface} choose=${choose} />
  ${SWITCHES.map((one) => html`<${Pick} key=${one.name} ...${one} value=${chosen[one.name]} choose=${choose} />`)}
  <label class="patterns-switch"><span>Find</span><input type="search" value=${chosen.find} onInput=${(event) => choose('find', event.target.value)} /></label>
</form>`
