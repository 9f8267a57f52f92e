// Dragging one idea onto another merges them at once: an extra beside boxes and keys, which do the same.
import { useRef, useState } from '../../lib/ui.js'

/** `{over, of(idea)}`: the idea under the pointer, and what makes a row draggable; with several chosen, all of them go. */
export function useMergedByHand({ selected, acts, onMerged }) {
  const [over, hover] = useState(null)
  const dragged = useRef(null)
  // Rows are drawn once and kept: what they call must know what is chosen now.
  const now = useRef()
  now.current = { selected, over }
  const end = () => { dragged.current = null; hover(null) }
  async function drop(event, target) {
    event.preventDefault()
    const ids = dragged.current.filter((id) => id !== target.id)
    end()
    if (!ids.length) return
    const answer = await acts.merge([target.id, ...ids])
    if (answer.ok) onMerged(target.id)
  }
  const takes = (idea) => dragged.current && dragged.current.join() !== idea.id
  const of = (idea) => ({
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.setData('text/plain', idea.text ?? '')
      event.dataTransfer.effectAllowed = 'move'
      const chosen = now.current.selected
      dragged.current = chosen.includes(idea.id) ? chosen : [idea.id]
    },
    onDragOver: (event) => {
      if (!takes(idea)) return
      event.preventDefault()
      if (now.current.over !== idea.id) hover(idea.id)
    },
    onDragLeave: (event) => { if (!event.currentTarget.contains(event.relatedTarget)) hover((at) => (at === idea.id ? null : at)) },
    onDrop: (event) => { if (takes(idea)) drop(event, idea) },
    onDragEnd: end,
  })
  return { over, of }
}
