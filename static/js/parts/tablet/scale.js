// Eleven targets from 0 to 10: a finger, or arrows and digits.
import { html, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const TOP = 10
const STEPS = Array.from({ length: TOP + 1 }, (_, value) => value)

export function Scale({ labelledby, describedby, low, high, value, onScore, onDown }) {
  const targets = useRef([])
  const digit = useRef('')
  const choose = (wished) => {
    targets.current[wished]?.focus()
    onScore(wished)
  }
  const onKeyDown = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const at = targets.current.indexOf(document.activeElement)
    const typed = digit.current
    digit.current = ''
    const arrows = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: TOP }
    if (key in arrows) choose(Math.max(0, Math.min(TOP, arrows[key])))
    else if (/^[0-9]$/.test(key)) {
      digit.current = key
      // "1" then "0" is ten, however slowly
      choose(typed === '1' && key === '0' ? TOP : Number(key))
    } else if (key === 'Delete' || key === 'Backspace') onScore(null)
    else if (key === 'Enter') onDown()
    else return
    event.preventDefault()
  }
  const ends = { 0: low, [TOP]: high }
  const name = (each) => (each in ends ? t('tablet.scale.end', { value: each, words: ends[each] }) : String(each))
  return html`<div class="scale" role="radiogroup" aria-labelledby=${labelledby} aria-describedby=${describedby} onKeyDown=${onKeyDown}>
    ${STEPS.map((each) => html`<button type="button" role="radio" key=${each} class="target" aria-label=${name(each)}
      aria-checked=${each === value ? 'true' : 'false'} tabindex=${each === (value ?? 0) ? '0' : '-1'}
      ref=${(node) => { targets.current[each] = node }} onClick=${() => choose(each)}>${each}</button>`)}
  </div>`
}
