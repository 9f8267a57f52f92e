// What a group wants to come back to, kept on its tablet: what was marked while sorting is still marked in the vote.
import { useState } from '../../lib/ui.js'
import { read, write } from '../../lib/store.js'

/** `[marked, mark]`: a set of ids, and what changes it. */
export function useMarked(code, group) {
  const key = `gommette.marked.${code}.${group}`
  const [marked, setMarked] = useState(() => new Set(read(key) || []))
  const mark = (id) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    setMarked(next)
    write(key, [...next])
  }
  return [marked, mark]
}
