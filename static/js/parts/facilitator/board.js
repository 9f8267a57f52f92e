// The ideas: found, chosen, merged, split, hidden, by mouse, by keys or by typing their numbers. What comes by itself
// comes under the list: nothing that is being touched moves.
import { html, useRef } from '../../lib/ui.js'
import { Aside, Outside } from './aside.js'
import { BoardHead } from './board_head.js'
import { Heap } from './heap.js'
import { IdeaRow } from './idea_row.js'
import { Empty } from './empty.js'
import { Pair } from './pair.js'
import { Panel } from './panel.js'
import { Toolbar } from './toolbar.js'
import { Tray } from './tray.js'
import { Late } from './sorted.js'
import { useBoard } from './use_board.js'
import { useHeldStill } from './use_held_still.js'
import { useMergedByHand } from './use_merged_by_hand.js'

/** From here on, rows out of sight are not drawn: their height is a guess. */
const MANY = 60

/** Draws only the rows that changed: with a thousand ideas, each patch would cost a tenth of a second. */
function useRows(names, draw) {
  const drawn = useRef({ names, rows: new Map() })
  if (drawn.current.names !== names) drawn.current = { names, rows: new Map() }
  const { rows } = drawn.current
  return (idea, ...marks) => {
    const held = rows.get(idea.id)
    if (held?.idea === idea && held.marks.every((mark, at) => mark === marks[at])) return held.node
    const node = draw(idea, ...marks)
    rows.set(idea.id, { idea, marks, node })
    return node
  }
}

/** `room`, `step` (on show), `acts` (of ideas), `onUndo()`, `tell(text)`. */
export function Board({ room, step, acts, onUndo, tell }) {
  const board = useBoard({ room, step, acts, onUndo, tell })
  const { ideas, shown, selected, current, panel, heaps } = board
  const byHand = useMergedByHand({ selected, acts, onMerged: (id) => { board.close(); board.look(id) } })
  const list = useHeldStill(`${board.way} ${board.query}`)
  const draw = useRows([...room.groups, ...room.themes].map((one) => one.name).join('\n'), (idea, chosen, looked, over) => html`
    <${IdeaRow} key=${idea.id} idea=${idea} room=${room} acts=${acts} selected=${chosen} current=${looked} over=${over}
      onSelect=${board.toggle} onCurrent=${board.look} dragged=${byHand.of(idea)} />`)
  const row = (idea, heap) => draw(idea, selected.includes(idea.id), idea.id === current, byHand.over === idea.id, heap)
  const heaped = new Set(heaps.flatMap((heap) => heap.ideas))
  return html`
    <section class="board" aria-label=${step.title} data-held=${panel || selected.length ? '' : undefined}>
      ${panel && html`<${Panel} key=${`${panel.kind}.${panel.ideas.join()}`} panel=${panel} room=${room} step=${step} acts=${acts} onClose=${board.close} />`}
      <${BoardHead} board=${board} room=${room} />
      <div class="scroll" ref=${list} ...${board.touched}>
        ${ideas.length === 0 && html`<${Empty} room=${room} step=${step} />`}
        ${ideas.length > 0 && shown.length === 0 && html`<p class="none">${board.nothingFound}</p>`}
        <ul class="ideas" data-many=${shown.length > MANY ? '' : undefined}>
          ${heaps.map((heap) => html`<${Heap} key=${`heap.${heap.id}`} heap=${heap} here=${heap === board.heap} row=${row} board=${board} />`)}
          ${shown.filter((idea) => !heaped.has(idea)).map((idea) => row(idea, null))}
        </ul>
        <${Outside} room=${room} step=${step} ideas=${ideas} acts=${acts} />
        <${Aside} room=${room} acts=${acts} onRedact=${(id) => board.show('redact', [id])} />
      </div>
      ${board.late > 0 && html`<${Late} n=${board.late} />`}
      <${Tray} room=${room} current=${current} onCurrent=${board.look} acts=${acts} />
      ${!panel && board.pair && html`<${Pair} pair=${board.pair} more=${board.pairs - 1} room=${room} board=${board} />`}
      <${Toolbar} board=${board} />
    </section>`
}
