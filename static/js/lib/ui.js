// What every page is drawn with.
import htm from '../../vendor/htm/htm.js'
import { h, render, Fragment } from '../../vendor/preact/preact.js'
import { ready } from './words.js'

export { signal, computed, effect, batch, untracked, useSignal, useComputed, useSignalEffect } from '../../vendor/signals/signals.js'
export { useState, useEffect, useLayoutEffect, useRef, useMemo, useCallback, useId } from '../../vendor/preact/hooks.js'
export { h, render, Fragment }

export const html = htm.bind(h)

/** A drawing beside words, never instead of them: it has no name of its own. */
export const icon = (name) => html`<svg class="icon" aria-hidden="true"><use href=${`#icon-${name}`} /></svg>`

// Taken into the page: pointed at in its own file, an icon first needed while the line is down stays empty.
async function takeIcons() {
  const response = await fetch(new URL('../../vendor/lucide/sprite.svg', import.meta.url))
  const sprite = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement
  for (const symbol of sprite.querySelectorAll('symbol')) symbol.id = `icon-${symbol.id}`
  sprite.setAttribute('hidden', '')
  sprite.setAttribute('aria-hidden', 'true')
  document.body.append(document.importNode(sprite, true))
}

/** The first drawing waits for the catalogue, so that `t()` always has its sentences. */
export async function mount(Component, props = {}) {
  const root = document.getElementById('app')
  takeIcons().catch(() => { /* words say it all without them */ })
  await ready
  root.replaceChildren()
  render(h(Component, props), root)
}

const SAID_MS = 5000
let silence = null

/** Says something to people who don't see the page. Emptied first: the same sentence twice is said twice. */
export function say(sentence) {
  const region = document.getElementById('status')
  if (!region) return
  clearTimeout(silence)
  region.textContent = ''
  setTimeout(() => { region.textContent = sentence }, 50)
  silence = setTimeout(() => { region.textContent = '' }, SAID_MS)
}
