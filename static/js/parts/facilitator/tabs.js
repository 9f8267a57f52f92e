// What can be looked at in a step. One stop of the Tab key; arrows go from one to the next.
import { html, icon, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const BY = { ArrowRight: 1, ArrowLeft: -1 }

export function Tabs({ tabs, tab, label, onChoose }) {
  const list = useRef()
  function steer(event) {
    const at = tabs.indexOf(tab)
    const next = event.key in BY ? (at + BY[event.key] + tabs.length) % tabs.length : { Home: 0, End: tabs.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onChoose(tabs[next])
    list.current.children[next].focus()
  }
  return html`
    <div class="tabs" role="tablist" aria-label=${label} ref=${list} onKeyDown=${steer}>
      ${tabs.map((one) => html`<button key=${one} type="button" role="tab" id=${`tab-${one}`} aria-selected=${one === tab ? 'true' : 'false'}
        aria-controls="stage-body" tabindex=${one === tab ? undefined : '-1'} onClick=${() => onChoose(one)}>
        ${one === 'settings' ? icon('settings') : null} ${t(`facilitator.tab.${one}`)}</button>`)}
    </div>`
}
