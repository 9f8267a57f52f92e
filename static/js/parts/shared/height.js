// The height of a part as a CSS property of the page, for what makes room for it.
import { useEffect, useRef } from '../../lib/ui.js'

/** A ref for the part: what sticks below it, or ends above it, reads `property`. */
export function useHeightAs(property) {
  const node = useRef(null)
  useEffect(() => {
    const tell = () => document.documentElement.style.setProperty(property, `${node.current?.getBoundingClientRect().height || 0}px`)
    tell()
    addEventListener('resize', tell)
    if (typeof ResizeObserver === 'undefined') return () => removeEventListener('resize', tell)
    const observer = new ResizeObserver(tell)
    observer.observe(node.current)
    return () => {
      observer.disconnect()
      removeEventListener('resize', tell)
      document.documentElement.style.setProperty(property, '0px')
    }
  }, [])
  return node
}
