// The seats of a score step: THAT each has scored, never what. Unanswered taps are laid over it.
import { entries } from './entries.js'

/** `{seats: [{id, seat, state, profile, order, scored, of}], alone, one}`; null outside of score steps. */
export function drawSheets(view, step, me, pending) {
  if (step?.kind !== 'score') return null
  const sheets = new Map(entries(view, 'sheet').filter((sheet) => sheet.step === step.id).map((sheet) => [sheet.member, sheet]))
  const cells = new Map([...sheets].map(([member, sheet]) => [member, new Set(sheet.scored)]))
  for (const { name, payload } of pending) {
    if (payload.step !== step.id || !cells.has(payload.member)) continue
    const cell = `${payload.idea}.${payload.criterion}`
    if (name === 'score.set') cells.get(payload.member)[payload.value === null ? 'delete' : 'add'](cell)
    if (name === 'score.move' && cells.has(payload.to)) {
      const [one, other] = [cells.get(payload.member), cells.get(payload.to)]
      cells.set(payload.member, other).set(payload.to, one)
    }
  }
  const seat = (row) => ({
    ...row,
    order: sheets.get(row.id)?.order || [],
    of: sheets.get(row.id)?.of || 0,
    scored: cells.get(row.id) || new Set(),
  })
  const one = Boolean(step.settings.one_per_group)
  const all = [...me.members].sort((a, b) => a.seat - b.seat).map(seat)
  const seats = one ? all.filter((row) => sheets.has(row.id)).slice(0, 1) : me.member ? all.filter((row) => row.id === me.member) : all
  return { seats, one, alone: one || Boolean(me.member) || all.length === 1 }
}

export const hasLeft = (seat) => seat.state === 'left'
export const isFinished = (seat) => seat.of > 0 && seat.scored.size >= seat.of
