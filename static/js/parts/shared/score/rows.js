// Which rows a drawing has: those of the tally, then those that are still covered.

/** `ideas`: what is known of the candidates, by id, so that a covered one has its name. */
export function rowsOf(tally, step, ideas = {}) {
  const shown = new Set(tally.rows.map((row) => row.idea))
  const covered = tally.partial ? (step?.candidates ?? []).filter((idea) => !shown.has(idea)) : []
  return [...tally.rows, ...covered.map((idea) => coveredRow(idea, ideas[idea]))]
}

const coveredRow = (idea, known) => ({
  idea, number: known?.number ?? '', text: known?.text ?? '', redacted: Boolean(known?.redacted), covered: true,
  sources: known?.sources?.length ?? 0, rank: null, mean: null, n: 0, missing: [], overall: null, criteria: {},
})

/** The rows in the order of the trial while there is one: `{...row, mean, rank, announced}`. */
export function tried(tally, rows) {
  if (!tally.trial) return rows
  const by = new Map(rows.map((row) => [row.idea, row]))
  const level = (row) => 1 + rows.filter((other) => (other.mean ?? -1) > (row.mean ?? -1)).length
  return tally.trial.rows.filter((row) => by.has(row.idea)).map(({ idea, rank, mean }) => {
    const row = by.get(idea)
    // By mean, whatever orders the result: weights are tried on means.
    return { ...row, rank, mean, announced: level(row), announced_mean: row.mean }
  })
}
