// What can be done on the board, each on what is chosen, or on what the cursor is on. False: there is nothing to do it to.
import { leads } from './role.js'
import { waitingIdeas } from './room.js'

/** `at`: `{room, rows, selected, current, target, pair, heap}`; `moves`: `{show, choose, look}`; `acts`: of ideas. */
export function boardActs({ room, rows, selected, current, target, pair, heap }, { show, choose, look, focus }, acts) {
  const chosen = () => (selected.length ? selected : current ? [current] : [])

  /** The cursor goes on to what comes after those that leave. */
  function goOnFrom(ids) {
    const at = rows.findIndex((idea) => idea.id === current)
    const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at)).reverse()].find((idea) => !ids.includes(idea.id))
    if (ids.includes(current) && next) { look(next.id); focus(next.id) }
  }

  return {
    merge: (ids = selected) => (ids.length > 1 ? show('merge', ids) : false),
    mergePair: () => (pair ? acts.merge(pair.ideas) : false),
    apart: () => (pair ? acts.apart(pair.ideas) : false),
    /** Two are merged at once, as a pair is; of more, somebody says which one leads. */
    mergeHeap(one = heap) {
      if (!one) return false
      const ids = one.ideas.map((idea) => idea.id)
      const lead = ids.includes(current) ? current : ids[0]
      if (ids.length > 2) return show('merge', [lead, ...ids.filter((id) => id !== lead)])
      look(ids[0])
      return acts.merge(ids)
    },
    /** All of a heap are told apart, or one of them from the others. */
    async heapApart(one = heap, idea = null) {
      if (!one) return false
      for (const { ideas } of one.pairs) if (!idea || ideas.includes(idea)) await acts.apart(ideas)
      return true
    },
    split() {
      if (!target?.sources?.length) return false
      return target.sources.length > 1 ? show('split', [target.id]) : acts.split(target.id)
    },
    hide() {
      const ids = chosen()
      if (!ids.length) return false
      choose([])
      goOnFrom(ids)
      return acts.hide(ids)
    },
    file() {
      const ids = chosen()
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
  }
}
