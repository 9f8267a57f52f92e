// What every page is drawn with.
import htm from '../../vendor/htm/htm.js'
import { h, render } from '../../vendor/preact/preact.js'
import { keepFocus } from './keep_focus.js'
import { skipToMain } from './skip.js'
import { ready } from './words.js'

export { signal, computed, effect, batch, untracked } from '../../vendor/signals/signals.js'
export { useState, useEffect, useLayoutEffect, useRef, useMemo, useId } from '../../vendor/preact/hooks.js'
export { h, render }
export { say, report } from './saying.js'

export const html = htm.bind(h)

/** A drawing beside words, never instead of them: it has no name of its own. */
export const icon = (name) => html`<svg class="icon" aria-hidden="true"><use href=${`#icon-${name}`} /></svg>`

// Taken into the page: pointed at in its own file, an icon first needed while the line is down stays empty.
async function fetchIcons() {
  const response = await fetch(document.querySelector('meta[name="icons"]').content)
  const sprite = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement
  for (const symbol of sprite.querySelectorAll('symbol')) symbol.id = `icon-${symbol.id}`
  sprite.setAttribute('hidden', '')
  sprite.setAttribute('aria-hidden', 'true')
  document.body.append(document.importNode(sprite, true))
}

let icons = null

/** Once a page, for whoever draws first. */
export const takeIcons = () => { icons ??= fetchIcons().catch(() => { /* words say it all without them */ }) }

/** The first drawing waits for the catalogue, so that `t()` always has its sentences. */
export async function mount(Component, props = {}) {
  const root = document.getElementById('app')
  takeIcons()
  skipToMain()
  await ready
  root.replaceChildren()
  keepFocus(root)
  render(h(Component, props), root)
}
