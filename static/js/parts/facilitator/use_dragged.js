// Dragging a row of the sequence: an extra beside the buttons and the keys, which do the same.
import { useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

/** `{over, of(step)}`: the row under the pointer, and what makes a row draggable. */
export function useDragged(room, onSend) {
  const [dragged, drag] = useState(null)
  const [over, hover] = useState(null)
  const end = () => { drag(null); hover(null) }
  function drop(event, target) {
    event.preventDefault()
    const step = room.step(dragged)
    end()
    if (!step || step === target) return
    onSend('step.move', { step: step.id, position: target.position }, {
      said: t('facilitator.said.step_moved', { title: step.title }), undo: [['step.move', { step: step.id, position: step.position }]],
    })
  }
  const of = (step) => (step.state !== 'prepared' ? {} : {
    draggable: true,
    onDragStart: (event) => { event.dataTransfer.setData('text/plain', step.title); event.dataTransfer.effectAllowed = 'move'; drag(step.id) },
    onDragOver: (event) => { if (dragged) { event.preventDefault(); hover(step.id) } },
    onDrop: (event) => drop(event, step),
    onDragEnd: end,
  })
  return { over, of }
}
