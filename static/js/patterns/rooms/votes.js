// What the groups of a story gave, and its tally, counted as the server does.
import { chance } from './chance.js'

/** A round number that no total passes. */
function scaleOf(top) {
  let tick = 5
  while (top > 10 * tick) tick *= String(tick).startsWith('5') ? 2 : 5
  return Math.max(tick, Math.ceil(top / tick) * tick)
}

/** `{idea: {group: points}}`: the first ideas please more; nobody supports what is their own. */
export function given(ideas, groups, { budget = 30, limit = 3, against = 0, fade = 0.88 } = {}) {
  const left = Object.fromEntries(groups.map((group) => [group.id, budget]))
  return Object.fromEntries(ideas.map((idea, at) => {
    const likely = fade ? 0.97 * fade ** at : 0
    const by = groups.map((group) => {
      const luck = chance(group.number, idea.number)
      const wished = idea.groups.includes(group.id) ? 0 : luck < likely ? limit - Math.floor((luck / likely) * limit) : luck > 1 - against ? -1 : 0
      const points = Math.min(wished, left[group.id])
      left[group.id] -= Math.max(0, points)
      return [group.id, points]
    })
    return [idea.id, Object.fromEntries(by.filter(([, points]) => points))]
  }))
}

function rowOf(idea, by, groups, limit, againstLimit) {
  const values = Object.values(by)
  const sum = (side) => values.reduce((all, points) => all + Math.max(0, side * points), 0)
  const voters = groups.length - idea.groups.length
  const count = (test) => values.filter(test).length
  const [total, possible] = [sum(1) - sum(-1), voters * limit]
  const both = againstLimit ? {
    for: sum(1), against: sum(-1), opponents: count((n) => n < 0), possible_against: voters * againstLimit,
    spread_against: Array.from({ length: againstLimit + 1 }, (_, n) => (n ? count((points) => points === -n) : 0)),
  } : {}
  return {
    idea: idea.id, number: idea.number, text: idea.text, set_aside: false, sources: idea.sources.length, authors: idea.groups.length, total,
    supporters: count((n) => n > 0), spread: Array.from({ length: limit + 1 }, (_, n) => (n ? count((points) => points === n) : voters - count((points) => points > 0))),
    voters, possible, share: possible ? total / possible : null, by_group: by, groups: idea.groups, redacted: false, ...both,
  }
}

/** The whole tally, as the facilitator has it once it may be seen. */
export function tallyOf(step, ideas, groups, points, more = {}) {
  const { budget, limit, order, barred, per_member, against_budget, against_limit, groups_shown } = step.settings
  const rows = ideas.map((idea) => rowOf(idea, points[idea.id] ?? {}, groups, limit, against_limit))
  const measure = (row) => (order === 'share' ? row.share ?? -1 : row.total)
  rows.sort((a, b) => measure(b) - measure(a) || b.supporters - a.supporters || a.number - b.number)
  for (const row of rows) row.rank = 1 + rows.filter((other) => measure(other) > measure(row)).length
  const all = rows.flatMap((row) => Object.values(row.by_group))
  const sides = against_budget ? { against_budget, against_limit } : {}
  return {
    step: step.id, kind: 'vote', round: 1, order, budget, per_member, limit, barred, against_order: false, ...sides,
    most: scaleOf(Math.max(0, ...rows.map((row) => Math.max(row.total, row.for ?? 0, row.against ?? 0)))), rows, live: false, groups_shown,
    footing: {
      groups: groups.length, people: groups.reduce((sum, group) => sum + group.members, 0), set_aside: 0, merges: ideas.filter((idea) => idea.sources.length).length,
      reopened: 0, early_looks: 0, entered_for: 0, could_vote: groups.length, voted: groups.filter((group) => all.length && rows.some((row) => row.by_group[group.id])).length,
      placed: all.reduce((sum, n) => sum + Math.max(0, n), 0), possible: budget * groups.length,
      ...(against_budget ? { placed_against: all.reduce((sum, n) => sum + Math.max(0, -n), 0), possible_against: against_budget * groups.length } : {}), ...more.footing,
    },
    ...more.tally,
  }
}

/** The last `n` ideas of it, and those that are level with the first of them. */
export function lastOf(tally, n) {
  const least = n ? tally.rows.at(-n).rank : Infinity
  return tally.rows.filter((row) => row.rank >= least)
}

/** What the room sees of it while the curtain hangs. */
export function underCurtain(tally, uncovered = 0) {
  const rows = lastOf(tally, uncovered)
  return { ...tally, curtain: true, partial: true, covered: tally.rows.length - rows.length, rows }
}
