// What the board remembers (query, way of sorting, choice, cursor, open panel), and its keys.
import { useEffect, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { boardActs } from './board_acts.js'
import { found, heapsOf, mended, pairsAmong } from './found.js'
import { adrift } from '../../lib/keep_focus.js'
import { useKeys } from './keys.js'
import { ideasOf, numbersIn, waitingIdeas } from './room.js'
import { useSettled } from './use_settled.js'

const focus = (id) => document.getElementById(`idea-${id}`)?.focus()

/** The list as it should stand now: what is alike comes first, heap by heap, then the rest. */
function sorted(ideas, way, pairs) {
  if (way === 'newest') return { order: [...ideas].reverse(), heaps: [] }
  return { order: ideas, heaps: way === 'alike' ? heapsOf(ideas, pairsAmong(ideas, pairs)) : [] }
}

export function useBoard({ room, step, acts, onUndo, tell }) {
  const [query, search] = useState('')
  const [way, sort] = useState('number')
  const [picked, choose] = useState([])
  const [looked, look] = useState(null)
  const [panel, open] = useState(null)

  const ideas = ideasOf(room, step)
  const matching = found(ideas, query, room)
  // What the groups find alike comes before what only reads alike.
  const pairs = pairsAmong(ideas, [...room.proposals, ...room.pairs])
  const { order: shown, heaps, late, touched } = useSettled(matching, way === 'number' ? '' : `${way} ${query}`,
    { sort: () => sorted(matching, way, pairs), mend: (heap) => mended(heap, pairs) })
  const rows = [...waitingIdeas(room), ...shown]
  const isThere = (id) => rows.some((idea) => idea.id === id)
  // An idea that somebody else merged meanwhile is spoken for by its lead.
  const standing = (id) => (ideas.some((idea) => idea.id === id) ? id : room.idea(id)?.lead)
  const selected = [...new Set(picked.map(standing))].filter((id) => ideas.some((idea) => idea.id === id))
  const current = [looked, room.idea(looked)?.lead].find((id) => id && isThere(id)) ?? null
  const pair = selected.length || way === 'alike' ? null : pairs[0] ?? null
  const heap = heaps.find((one) => one.ideas.some((idea) => idea.id === current)) ?? null
  // With several chosen, what acts on one idea has none.
  const target = (selected.length > 1 ? null : room.idea(selected[0] ?? current)) ?? null

  const toggle = (id) => choose((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))
  const close = () => { open(null); choose([]) }
  const show = (kind, about = []) => open({ kind, ideas: about })

  useEffect(() => { if (!panel && current && adrift()) focus(current) }, [panel, current])

  function move(by) {
    if (!rows.length) return
    const at = rows.findIndex((idea) => idea.id === current)
    const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]
    look(next.id)
    focus(next.id)
  }
  function selectNumbers(text) {
    const numbers = numbersIn(text)
    if (!numbers) return false
    const ids = numbers.map((number) => ideas.find((idea) => idea.number === number
      || idea.sources?.some((source) => source.number === number))?.id)
    const missing = numbers.filter((_, i) => !ids[i])
    if (missing.length) tell(t('facilitator.numbers.missing', { numbers: missing.join(', ') }), { kind: 'refused' })
    else search('')
    const known = [...new Set(ids.filter(Boolean))]
    choose(known)
    if (known.length) look(known[0])
    return known.length ? known : true
  }

  const does = boardActs({ room, rows, selected, current, target, pair, heap }, { show, choose, look, focus }, acts)
  const asked = (does_it) => () => (does_it() === false ? false : undefined)
  useKeys({
    j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1),
    x: () => (current ? toggle(current) : false),
    m: () => (selected.length > 1 ? does.merge() : heap ? does.mergeHeap() : does.mergePair()) !== false,
    n: () => (heap ? void does.heapApart(heap, heap.ideas.length > 2 ? current : null) : asked(does.apart)()),
    s: asked(does.split), h: asked(does.hide), c: asked(does.correct), r: asked(does.redact),
    l: asked(does.file), a: asked(does.admit), e: asked(does.add), '=': () => sort(way === 'alike' ? 'number' : 'alike'),
    Escape: () => (panel ? open(null) : selected.length || query ? (choose([]), search('')) : false),
    '/': () => document.getElementById('search')?.focus(),
    // The browser writes the digit itself: set by a drawing, it could come after the next key's.
    digit: () => { document.getElementById('search')?.select(); return false },
  })

  return {
    ...does, ideas, shown, selected, current, target, panel, pair, pairs: pairs.length, heap, heaps, query, way, late, touched,
    look, toggle, close, show, search, selectNumbers, move, sort, undo: () => onUndo(),
    nothingFound: t('facilitator.search.none', { query }),
  }
}
