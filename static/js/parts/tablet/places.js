// The groups that this browser has acted for, so that the way back is one touch.
import { read, write } from '../../lib/store.js'

const key = (code) => `gommette.places.${code}`

export const places = (code) => read(key(code)) || []

let last = ''

export function remember(code, place) {
  // asked at every change of the view, and the browser's storage is slow
  const now = JSON.stringify([code, place])
  if (now === last) return
  last = now
  const known = places(code).find((each) => each.group === place.group)
  const kept = { ...known, ...place, name: place.name || known?.name || '' }
  write(key(code), [kept, ...places(code).filter((each) => each.group !== place.group)])
}
