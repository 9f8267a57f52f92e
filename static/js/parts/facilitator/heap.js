// Ideas that may be alike, brought together in the list: merged, or told apart, where they stand.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Act } from './marks.js'

/** `heap`: of found.js; `here`: whether the cursor is in it, and the keys with it; `row(idea, heap)` draws one. */
export function Heap({ heap, here, row, board }) {
  const { ideas } = heap
  const numbers = ideas.map((idea) => idea.number).join(', ')
  // Of three and more, the one under the cursor alone is told apart.
  const alone = ideas.length > 2 && here ? ideas.find((idea) => idea.id === board.current) : null
  return html`
    <li class=${`heap ${here ? 'here' : ''}`}>
      <header><h4>${tn('facilitator.heap', ideas.length)}</h4>
        <${Act} keyed=${here ? 'M' : undefined} name=${t(ideas.length > 2 ? 'facilitator.heap.merge_all' : 'facilitator.heap.merge')}
          label=${t('facilitator.heap.merge.named', { numbers })} onClick=${() => board.mergeHeap(heap)} />
        <${Act} keyed=${here ? 'N' : undefined} name=${t(alone ? 'facilitator.heap.this_apart' : 'facilitator.heap.apart')}
          label=${alone ? t('facilitator.number', { number: String(alone.number) }) : t('facilitator.heap.apart.named', { numbers })} onClick=${() => board.heapApart(heap, alone?.id ?? null)} /></header>
      <ul class="ideas">${ideas.map((idea) => row(idea, heap.id))}</ul>
    </li>`
}
