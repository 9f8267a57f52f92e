// How many ideas, the field that searches or takes numbers, and what waits for an answer.
import { html, icon } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Act, Key, acting } from './marks.js'
import { numbersIn, waitingIdeas } from './room.js'
import { Sorted } from './sorted.js'

export function BoardHead({ board, room }) {
  const numbers = numbersIn(board.query)
  const typed = (event) => {
    if (event.key === 'Escape') { board.search(''); event.target.blur(); board.move(0) }
    if (event.key === 'ArrowDown') { event.preventDefault(); event.target.blur(); board.move(0) }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const chosen = board.selectNumbers(event.target.value)
    if (chosen === false || Array.isArray(chosen)) event.target.blur()
    if (chosen === false) board.move(0)
  }
  const waiting = waitingIdeas(room).length
  const objections = room.ideas.filter((idea) => idea.objections?.length).length
  return html`
    <header class="board-head">
      <h3>${tn('facilitator.ideas', board.ideas.length)}</h3>
      ${waiting > 0 && html`<span class="chip warn">${icon('inbox')} ${tn('facilitator.waiting', waiting)}</span>`}
      ${objections > 0 && html`<span class="chip warn">${icon('flag')} ${tn('facilitator.objections', objections)}</span>`}
      <div class="search" role="search">
        ${icon('search')}
        <input id="search" type="text" autocomplete="off" spellcheck=${false} value=${board.query}
          aria-label=${t('facilitator.search')} placeholder=${t('facilitator.search.hint')} aria-keyshortcuts=${acting('/')}
          onInput=${(event) => board.search(event.target.value)} onKeyDown=${typed} />
        ${numbers ? html`<span class="hint">${t('facilitator.search.numbers')} <${Key} of=${t('facilitator.key.enter')} /></span>`
          : html`<${Key} of="/" />`}
      </div>
      <${Sorted} way=${board.way} pairs=${board.pairs} onSort=${board.sort} />
      <${Act} name=${t('facilitator.add')} label=${t('facilitator.add.named')} keyed="E" onClick=${board.add}>${icon('plus')}<//>
    </header>`
}
