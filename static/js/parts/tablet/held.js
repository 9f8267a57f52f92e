// What arrives while somebody reads further down, or edits, is held back until they are at the top again.
import { useEffect, useRef, useState } from '../../lib/ui.js'

// The list's head has gone under the top of the page.
const AWAY_PX = 20

/** `[held, release]`. Decided while drawing, so that nothing is pushed even for one frame. */
export function useHeld(ids, node, holding) {
  const known = useRef(null)
  const held = useRef(new Set())
  const [, redraw] = useState(0)
  const release = () => { if (held.current.size) { held.current.clear(); redraw((n) => n + 1) } }
  const away = () => (node.current?.getBoundingClientRect().top ?? AWAY_PX) < AWAY_PX
  if (known.current && (holding || away())) for (const id of ids) if (!known.current.has(id)) held.current.add(id)
  known.current = new Set(ids)
  useEffect(() => {
    const look = () => { if (!holding && !away()) release() }
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [holding])
  const now = new Set(ids)
  return [new Set([...held.current].filter((id) => now.has(id))), release]
}
