// Since when each group is away, as far as this page has seen it.
import { effect } from '../../lib/ui.js'

/** A Map id -> the server's time when it left; a group that never came while we watched is absent. */
export function watchGone(live) {
  const gone = new Map()
  let before = new Set()
  effect(() => {
    const here = live.here.value
    for (const id of before) if (!here.has(id)) gone.set(id, live.clock())
    for (const id of here) gone.delete(id)
    before = new Set(here)
  })
  return gone
}
