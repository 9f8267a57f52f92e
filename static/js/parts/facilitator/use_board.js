// What the board remembers (query, choice, cursor, open panel), and its keys.
import { useEffect, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { found, pairsAmong } from './found.js'
import { useKeys } from './keys.js'
import { leads } from './role.js'
import { ideasOf, numbersIn, waitingIdeas } from './room.js'

const focusRow = (id) => document.getElementById(`idea-${id}`)?.focus()

export function useBoard({ room, step, acts, onUndo, tell }) {
  const [query, search] = useState('')
  const [newest, sort] = useState(false)
  const [chosen, choose] = useState([])
  const [looked, look] = useState(null)
  const [panel, open] = useState(null)

  const ideas = ideasOf(room, step)
  const matching = found(ideas, query, room)
  const shown = newest ? [...matching].reverse() : matching
  const rows = [...waitingIdeas(room), ...shown]
  const selected = chosen.filter((id) => ideas.some((idea) => idea.id === id))
  const isThere = (id) => rows.some((idea) => idea.id === id)
  const current = [looked, room.idea(looked)?.lead].find((id) => id && isThere(id)) ?? null
  // What the groups find alike comes before what only reads alike.
  const pairs = pairsAmong(ideas, [...room.proposals, ...room.pairs])
  const pair = selected.length ? null : pairs[0] ?? null
  // With several chosen, what acts on one idea has none.
  const target = (selected.length > 1 ? null : room.idea(selected[0] ?? current)) ?? null

  const toggle = (id) => choose((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))
  const close = () => { open(null); choose([]) }
  const show = (kind, about = []) => open({ kind, ideas: about })

  useEffect(() => { if (!panel && current && document.activeElement === document.body) focusRow(current) }, [panel])

  function move(by) {
    if (!rows.length) return
    const at = rows.findIndex((idea) => idea.id === current)
    const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]
    look(next.id)
    focusRow(next.id)
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

  const does = {
    merge: (ids = selected) => (ids.length > 1 ? show('merge', ids) : false),
    mergePair: () => (pair ? acts.merge(pair.ideas) : false),
    apart: () => (pair ? acts.apart(pair.ideas) : false),
    split() {
      if (!target?.sources?.length) return false
      return target.sources.length > 1 ? show('split', [target.id]) : acts.split(target.id)
    },
    hide() {
      const ids = selected.length ? selected : current ? [current] : []
      if (!ids.length) return false
      const at = rows.findIndex((idea) => idea.id === current)
      const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at)).reverse()].find((idea) => !ids.includes(idea.id))
      choose([])
      if (ids.includes(current) && next) { look(next.id); focusRow(next.id) }
      return acts.hide(ids)
    },
    file() {
      const ids = selected.length ? selected : current ? [current] : []
      return ids.length ? show('file', ids) : false
    },
    correct: () => (target && leads ? show('correct', [target.id]) : false),
    redact: () => (target && leads ? show('redact', [target.id]) : false),
    admit() {
      const waiting = waitingIdeas(room)
      const idea = waiting.find((one) => one.id === current) ?? waiting[0]
      return idea ? acts.admit(idea.id) : false
    },
    add: () => show('add'),
    undo: () => onUndo(),
  }
  const asked = (does_it) => () => (does_it() === false ? false : undefined)
  useKeys({
    j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1),
    x: () => (current ? toggle(current) : false),
    m: () => (selected.length > 1 ? does.merge() : does.mergePair()) !== false,
    n: asked(does.apart), s: asked(does.split), h: asked(does.hide), c: asked(does.correct), r: asked(does.redact),
    l: asked(does.file), a: asked(does.admit), e: asked(does.add),
    Escape: () => (panel ? open(null) : selected.length || query ? (choose([]), search('')) : false),
    '/': () => document.getElementById('search')?.focus(),
    // The browser writes the digit itself: set by a drawing, it could come after the next key's.
    digit: () => { document.getElementById('search')?.select(); return false },
  })

  return {
    ...does, ideas, shown, selected, current, target, panel, pair, pairs: pairs.length, query, newest,
    look, toggle, close, show, search, selectNumbers, move, sort: () => sort(!newest),
    selectAll: () => choose(shown.map((idea) => idea.id)), selectNone: () => choose([]),
    nothingFound: t('facilitator.search.none', { query }),
  }
}
