// Keys of one sign, which act wherever the focus is: who dictates, or whose hand trembles, switches them off.
import { signal } from '../../vendor/signals/signals.js'
import { read, write } from './store.js'

const KEPT = 'gommette.single_keys'
const on = signal(read(KEPT) !== false)

export const singleKeys = () => on.value

/** Kept by the browser, for the facilitator's page and the screen's. */
export function allowSingleKeys(wished) {
  on.value = wished
  write(KEPT, wished)
}
// The other pages of this browser hear it too.
addEventListener('storage', ({ key }) => { if (key === KEPT) on.value = read(KEPT) !== false })
