// The one panel open above the list: merge, split, correct, file, redact or add.
import { html } from '../../lib/ui.js'
import { Add } from './panel_add.js'
import { Correct } from './panel_correct.js'
import { File } from './panel_file.js'
import { Merge } from './panel_merge.js'
import { Redact } from './panel_redact.js'
import { Split } from './panel_split.js'

const PARTS = { add: Add, correct: Correct, file: File, merge: Merge, redact: Redact, split: Split }

/**
 * `panel`: `{kind, ideas: [id]}`; it stays open when what it asked for is refused. Each part takes the
 * focus before the next key can come: what is typed for it must not act on the cockpit.
 */
export function Panel({ panel, room, step, acts, onClose }) {
  const ideas = panel.ideas.map(room.idea).filter(Boolean)
  if (ideas.length < panel.ideas.length) return null
  const escape = (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return html`<section class=${`panel ${panel.kind}`} onKeyDown=${escape}>
    <${PARTS[panel.kind]} ideas=${ideas} room=${room} step=${step} acts=${acts} onClose=${onClose} /></section>`
}
