// What a tablet has to send, kept in the browser's storage until it is answered.
//
// One storage key an item, so that two tabs of one group don't write over each other. One item is
// under way at a time: the order of the taps is the order of the commands. A repeated item has its
// first `command_id`, so that the server counts it once.
import { signal, effect, untracked } from './ui.js'
import { newId } from './page.js'
import { read, write, drop, under } from './store.js'

// Somebody's words: on a refusal they stay here until that somebody decides.
const KEPT = ['idea.submit', 'idea.edit']
// This device may not speak any more: what it had to say waits until its group is back.
const HELD = ['device.revoked', 'not_allowed', 'group.removed', 'workshop.deleted']
const SAME_TARGET = {
  'points.set': (payload) => `${payload.step} ${payload.idea}`,
  'score.set': ({ step, member, idea, criterion }) => `${step} ${member} ${idea} ${criterion}`,
  'step.done': (payload) => payload.step,
  'hand.raise': () => '',
}
// What came before an exchange of sheets went with the sheet: it is not replaced by what comes after.
const DIVIDES = ['score.move']

export function openOutbox({ live, code, group, onAnswer = () => {} }) {
  const prefix = `gommette.outbox.${code}.${group}.`
  const items = signal(under(prefix).map(([, item]) => item).sort((a, b) => a.at - b.at))
  const waiting = new Map()
  let busy = false
  let last = 0

  const find = (id) => items.value.find((item) => item.id === id)
  const set = (item) => {
    const known = find(item.id)
    items.value = known ? items.value.map((each) => (each.id === item.id ? item : each)) : [...items.value, item]
  }
  const forget = (id) => {
    drop(prefix + id)
    items.value = items.value.filter((item) => item.id !== id)
  }
  const keep = (item) => { write(prefix + item.id, item); set(item) }
  const answerTo = (id, answer) => {
    for (const resolve of waiting.get(id) || []) resolve(answer)
    waiting.delete(id)
  }

  async function pump() {
    if (busy || live.status.value !== 'online') return
    const item = items.value.find((each) => each.state === 'waiting')
    if (!item) return
    busy = true
    set({ ...item, state: 'sending' })
    const answer = await live.send(item.name, item.payload, { command_id: item.id })
    busy = false
    if (HELD.includes(answer.code)) return set(item)
    if (answer.ok) {
      // Drawn until the view that holds it is here: else it would vanish for one tick.
      drop(prefix + item.id)
      set({ ...item, state: 'accepted', answer })
      settle()
    } else if (KEPT.includes(item.name)) keep({ ...item, state: ['line_cut', 'too_large'].includes(answer.code) ? 'aside' : 'refused', answer })
    else forget(item.id)
    answerTo(item.id, answer)
    onAnswer(item, answer)
    pump()
  }
  const settle = () => {
    const done = items.value.filter((item) => item.state === 'accepted' && live.revision.value >= (item.answer.revision || 0))
    if (done.length) items.value = items.value.filter((item) => !done.includes(item))
  }

  function put(name, payload) {
    const same = SAME_TARGET[name]
    const since = items.value.findLastIndex((item) => DIVIDES.includes(item.name))
    const before = same && items.value.slice(since + 1).filter((item) => item.state === 'waiting' && item.name === name && same(item.payload) === same(payload))
    const id = newId()
    last = Math.max(Date.now(), last + 1)
    const resolvers = []
    for (const item of before || []) {
      resolvers.push(...(waiting.get(item.id) || []))
      waiting.delete(item.id)
      forget(item.id)
    }
    const answered = new Promise((resolve) => resolvers.push(resolve))
    waiting.set(id, resolvers)
    keep({ id, at: last, name, payload, state: 'waiting' })
    pump()
    return Object.assign(answered, { id })
  }

  effect(() => { if (live.status.value === 'online') untracked(pump) })
  effect(() => { if (live.revision.value !== null) untracked(settle) })

  return {
    items,
    put,
    discard: (id) => { const item = find(id); if (item) forget(id); return item },
    /** Undoes a discard: refused or set aside as it was. */
    putBack: keep,
    /** A refused item goes out again, with what the person decided: `{anyway: true}`, `{late: true}`. */
    again: (id, changes = {}) => {
      const item = find(id) || read(prefix + id)
      if (!item) return Promise.resolve({ ok: false, code: 'internal', facts: {} })
      forget(id)
      return put(item.name, { ...item.payload, ...changes })
    },
  }
}
