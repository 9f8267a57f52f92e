// The ideas: found, chosen, merged, split, hidden, by mouse, by keys or by typing their numbers.
import { html, useRef } from '../../lib/ui.js'
import { Aside, Outside } from './aside.js'
import { BoardHead } from './board_head.js'
import { IdeaRow } from './idea_row.js'
import { Empty } from './empty.js'
import { Pair } from './pair.js'
import { Panel } from './panel.js'
import { Toolbar } from './toolbar.js'
import { Tray } from './tray.js'
import { useBoard } from './use_board.js'

/** Draws only the rows that changed: with a thousand ideas, each patch would cost a tenth of a second. */
function useRows(groups, draw, selected, current) {
  const drawn = useRef({ groups, rows: new Map() })
  if (drawn.current.groups !== groups) drawn.current = { groups, rows: new Map() }
  const { rows } = drawn.current
  return (idea) => {
    const chosen = selected.includes(idea.id)
    const looked = idea.id === current
    const held = rows.get(idea.id)
    if (held?.idea === idea && held.chosen === chosen && held.looked === looked) return held.node
    const node = draw(idea, chosen, looked)
    rows.set(idea.id, { idea, chosen, looked, node })
    return node
  }
}

/** `room`, `step` (on show), `acts` (of ideas), `onUndo()`, `tell(text)`. */
export function Board({ room, step, acts, onUndo, tell }) {
  const board = useBoard({ room, step, acts, onUndo, tell })
  const { ideas, shown, selected, current, panel } = board
  const row = useRows([...room.groups, ...room.themes].map((one) => one.name).join('\n'), (idea, chosen, looked) => html`
    <${IdeaRow} key=${idea.id} idea=${idea} room=${room} acts=${acts} selected=${chosen} current=${looked}
      onSelect=${board.toggle} onCurrent=${board.look} />`, selected, current)
  return html`
    <section class="board" aria-label=${step.title}>
      ${panel
        ? html`<${Panel} key=${`${panel.kind}.${panel.ideas.join()}`} panel=${panel} room=${room} step=${step} acts=${acts} onClose=${board.close} />`
        : board.pair && html`<${Pair} pair=${board.pair} more=${board.pairs - 1} room=${room} board=${board} />`}
      <${BoardHead} board=${board} room=${room} />
      <div class="scroll">
        <${Tray} room=${room} current=${current} onCurrent=${board.look} acts=${acts} />
        ${ideas.length === 0 && html`<${Empty} room=${room} step=${step} />`}
        ${ideas.length > 0 && shown.length === 0 && html`<p class="none">${board.nothingFound}</p>`}
        <ul class="ideas">
          ${shown.map(row)}
        </ul>
        <${Outside} room=${room} step=${step} ideas=${ideas} acts=${acts} />
        <${Aside} room=${room} acts=${acts} onRedact=${(id) => board.show('redact', [id])} />
      </div>
      <${Toolbar} board=${board} />
    </section>`
}
