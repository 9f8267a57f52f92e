// The link before everything, to what the page is about. Not by its address: there a secret may stand.

import { visible } from './visible.js'

/** The main part that is drawn takes the focus, whatever has been drawn since. */
export function skipToMain() {
  document.querySelector('a.skip')?.addEventListener('click', (event) => {
    const main = [...document.querySelectorAll('main')].find(visible)
    if (!main) return
    event.preventDefault()
    if (!main.hasAttribute('tabindex')) main.tabIndex = -1
    main.focus({ preventScroll: true })
    main.scrollIntoView({ block: 'start' })
  })
}
