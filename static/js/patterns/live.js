// A line that leads nowhere: it holds one view, and accepts whatever is sent.
import { signal } from '../lib/ui.js'
import { newId } from '../lib/page.js'
import { NOW } from './rooms/cast.js'
import { sent } from './sent.js'

/** `answers`: by command, what its result is, where a part goes on with it; a `code` in it refuses. */
export function liveOf(view, { status = 'online', here = [], refusal = null, answers = {} } = {}) {
  const live = {
    view: signal(view), status: signal(status), refusal: signal(refusal), here: signal(new Set(here)),
    role: signal(null), revision: signal(1),
  }
  live.clock = () => NOW
  live.get = (key) => live.view.value[key]
  live.all = (noun) => Object.entries(live.view.value).filter(([key]) => key.startsWith(`${noun}/`)).map(([, entry]) => entry)
  live.send = async (name, payload = {}) => {
    sent(name, payload)
    const result = answers[name] ?? {}
    return result.code ? { ok: false, facts: {}, ...result } : { ok: true, revision: 1, result }
  }
  return live
}

/** An outbox that holds what the story says, and sends nothing by itself. */
export function outboxOf(live, held = []) {
  const items = signal(held)
  const drop = (id) => { items.value = items.value.filter((item) => item.id !== id) }
  return {
    items,
    put: (name, payload) => {
      const id = newId()
      // Drawn at once and kept, as on a line that is slow: what was tapped stays in sight.
      items.value = [...items.value, { id, at: NOW, name, payload, state: live.status.value === 'online' ? 'sending' : 'waiting' }]
      return Object.assign(live.send(name, payload), { id })
    },
    discard: (id) => { const item = items.value.find((each) => each.id === id); drop(id); return item },
    putBack: (item) => { items.value = [...items.value, item] },
    again: (id, changes = {}) => { const item = items.value.find((each) => each.id === id); drop(id); return live.send(item.name, { ...item.payload, ...changes }) },
  }
}

export const waiting = (name, payload, state = 'waiting', answer = null) => ({ id: newId(), at: NOW, name, payload, state, answer })
