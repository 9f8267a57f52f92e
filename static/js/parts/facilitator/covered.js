// A vote's result under its curtain: what is uncovered, what is not, and who comes next. Ranks go from last to first.
export function covered(step, tally) {
  const shown = new Set((step.shown ?? []).map((part) => part.idea))
  const rows = (tally?.rows ?? []).filter((row) => !shown.has(row.idea))
  const last = Math.max(0, ...rows.map((row) => row.rank))
  const coming = step.curtain ? rows.filter((row) => row.rank === last) : []
  return { shown, left: rows.length, coming, ends: coming.length === rows.length }
}

/** A result of one idea has nothing to wait for. */
export const deservesCurtain = (step, tally) => step.kind === 'vote' && step.state === 'closed' && (tally?.rows.length ?? 0) > 1
