// What the facilitator does: sent, said in a toast, and kept so that "z" can take it back.
import { say, signal } from '../../lib/ui.js'
import { has, refusal, t, tn } from '../../lib/words.js'

let told = 0

/** Some refusals say "you" to a group: here they speak of the group in whose name something was entered. */
export function refusalTo(answer) {
  const key = `facilitator.refusal.${answer.code}`
  if (!has(key)) return refusal(answer)
  const facts = answer.facts ?? {}
  return tn(key, facts.left ?? facts.most ?? 1, facts)
}

/**
 * `onSend(name, payload, {said, undo})`: `undo` is a list of commands, or makes it from the result. In the
 * list, a function makes further commands from the result of the one before it.
 */
export function actsOf(live) {
  const toasts = signal([])
  const acts = signal([])

  const hide = (id) => { toasts.value = toasts.value.filter((toast) => toast.id !== id) }

  function tell(text, { kind = 'done', act = null } = {}) {
    const toast = { id: ++told, text, kind, act }
    toasts.value = [...toasts.value.slice(-2), toast]
    say(text)
  }

  async function onSend(name, payload = {}, { said = null, undo = null, quiet = [] } = {}) {
    const answer = await live.send(name, payload)
    if (!answer.ok) {
      if (!quiet.includes(answer.code)) tell(refusalTo(answer), { kind: 'refused' })
      return answer
    }
    const back = typeof undo === 'function' ? undo(answer.result ?? {}) : undo
    const act = back?.length ? { said, back } : null
    if (act) acts.value = [...acts.value, act]
    if (said) tell(said, { act })
    return answer
  }

  /** The room is elsewhere: what was done before is not taken back by a key any more. */
  const forget = () => { acts.value = [] }

  /** What "z" would take back now, or nothing. */
  const last = () => acts.value.at(-1) ?? null

  async function undoAct(act = last()) {
    if (!act) return tell(t('facilitator.undo.nothing'))
    acts.value = acts.value.filter((one) => one !== act)
    toasts.value = toasts.value.filter((toast) => toast.act !== act)
    const queue = [...act.back]
    let result = {}
    while (queue.length) {
      const next = queue.shift()
      if (typeof next === 'function') { queue.unshift(...next(result)); continue }
      const answer = await live.send(...next)
      if (!answer.ok) return tell(refusalTo(answer), { kind: 'refused' })
      result = answer.result ?? {}
    }
    tell(act.said ? t('facilitator.undo.done', { said: act.said }) : t('facilitator.undo.done_plain'))
  }

  return { toasts, tell, hide, onSend, undoAct, last, forget }
}
