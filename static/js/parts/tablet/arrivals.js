// What others send is summed up for people who don't see the page: "3 new ideas", at most every few seconds.
import { report, useEffect, useRef } from '../../lib/ui.js'
import { tn } from '../../lib/words.js'

export function useArrivals(ideas) {
  const known = useRef(null)
  const unsaid = useRef(0)
  const ids = ideas.map((idea) => idea.id).sort().join(' ')
  useEffect(() => {
    const now = new Set(ids.split(' ').filter(Boolean))
    if (known.current) unsaid.current += [...now].filter((id) => !known.current.has(id)).length
    known.current = now
    // Counted up to the moment at which it is spoken.
    if (unsaid.current) report('ideas', () => { const n = unsaid.current; unsaid.current = 0; return tn('tablet.new_ideas', n) })
  }, [ids])
}

/** While ideas are merged and parted: how many there are now. */
export function useCountSaid(n) {
  const said = useRef(n)
  useEffect(() => {
    if (said.current !== n) report('ideas', tn('tablet.ideas_now', n))
    said.current = n
  }, [n])
}
