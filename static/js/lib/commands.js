// Commands that have no answer yet, in the order in which the person acted.
const MOST_BYTES = 60000
const ANSWER_MS = 15000
// A message too large for the server cuts the line without an answer; sent again, it cuts it again.
const CUT_WITHIN_MS = 4000
const MOST_CUTS = 3
const MOST_INTERNAL = 3
const INTERNAL_RETRY_MS = 2000

export function pendingCommands(socket) {
  const pending = new Map()

  const settle = (command, answer) => {
    if (pending.get(command.id) !== command) return
    pending.delete(command.id)
    command.resolve(answer)
  }

  function emit(command) {
    if (!socket.connected) return
    const attempt = ++command.attempt
    command.sent_at = performance.now()
    socket.timeout(ANSWER_MS).emit(command.name, command.payload, (silent, answer) => {
      if (command.attempt !== attempt || !pending.has(command.id)) return
      command.sent_at = null
      if (silent) { if (socket.connected) emit(command); return }
      const code = answer?.ok ? null : answer?.code
      if (code === 'too_fast') later(command, Math.max(0.2, answer.facts?.retry_after || 1) * 1000)
      else if (code === 'internal' && ++command.internal < MOST_INTERNAL) later(command, INTERNAL_RETRY_MS * command.internal)
      else settle(command, answer || { ok: false, code: 'internal', facts: {} })
    })
  }
  const later = (command, after_ms) => setTimeout(() => { if (pending.has(command.id)) emit(command) }, after_ms)

  return {
    send(name, payload) {
      if (new TextEncoder().encode(JSON.stringify(payload)).length > MOST_BYTES) {
        return Promise.resolve({ ok: false, code: 'too_large', facts: {} })
      }
      return new Promise((resolve) => {
        const id = `${name} ${payload.command_id}`
        const command = { id, name, payload, resolve, attempt: 0, sent_at: null, cuts: 0, internal: 0 }
        pending.set(id, command)
        emit(command)
      })
    },
    /** The line was cut: what had just been sent may be what cut it. */
    cut() {
      for (const command of [...pending.values()]) {
        command.attempt += 1
        const suspect = command.sent_at !== null && performance.now() - command.sent_at < CUT_WITHIN_MS
        command.sent_at = null
        if (suspect && ++command.cuts >= MOST_CUTS) settle(command, { ok: false, code: 'line_cut', facts: {} })
      }
    },
    resend() {
      for (const command of pending.values()) emit(command)
    },
  }
}
