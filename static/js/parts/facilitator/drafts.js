// What is being typed: kept by the browser tab, so that a refusal or a reload loses nothing.
import { useState } from '../../lib/ui.js'

/** `[text, write, forget]` of the draft named `key`. */
export function useDraft(key, initial = '') {
  const place = `gommette.facilitator.${location.pathname}.${key}`
  const [text, set] = useState(() => sessionStorage.getItem(place) ?? initial)
  const write = (value) => {
    set(value)
    sessionStorage.setItem(place, value)
  }
  const forget = () => {
    set(initial)
    sessionStorage.removeItem(place)
  }
  return [text, write, forget]
}
