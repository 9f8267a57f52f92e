// Scores of a story's people, and their tally, counted as the server does: spreads, means, ranks.
import { chance } from './chance.js'

const FAVOURABLE_FROM = 7
const OPPOSED_TO = 3
const SCORES = Array.from({ length: 11 }, (_, score) => score)

/** `camps`: how far the room is apart, 0 to 1; some have no opinion. */
function scoreOf(person, idea, criterion, likely, camps) {
  if (chance(person * 3 + criterion, idea) < 0.06) return null
  const side = person % 2 ? 1 : -1
  const centre = likely + side * camps * 3.6
  const value = centre + (chance(person + 40 * criterion, idea) - 0.5) * (5.2 - 3 * camps)
  return Math.max(0, Math.min(10, Math.round(value)))
}

/** Van der Eijk's agreement: -1 two camps, 0 even, 1 unanimous. */
function agreement(histogram) {
  let left = [...histogram]
  const n = left.reduce((sum, count) => sum + count, 0)
  let total = 0
  while (left.some((count) => count > 0)) {
    const least = Math.min(...left.filter((count) => count > 0))
    const layer = left.map((count) => (count > 0 ? 1 : 0))
    const filled = SCORES.filter((score) => layer[score])
    const s = filled.length
    let [tu, tdu] = [0, 0]
    for (const one of SCORES) for (const two of SCORES) for (const three of SCORES) {
      if (!(one < two && two < three)) continue
      const triple = `${layer[one]}${layer[two]}${layer[three]}`
      if (triple === '110' || triple === '011') tu += 1
      if (triple === '101') tdu += 1
    }
    const unimodal = tu + tdu ? (9 * tu - 10 * tdu) / (9 * (tu + tdu)) : 1
    total += (unimodal * (1 - (s - 1) / 10) * least * s) / n
    left = left.map((count) => Math.max(0, count - (count > 0 ? least : 0)))
  }
  return total
}

export function spreadOf(values, turned = false) {
  const scored = values.filter((value) => value !== null).sort((a, b) => a - b)
  const n = scored.length
  const histogram = SCORES.map((score) => scored.filter((value) => Math.round(value) === score).length)
  if (!n) return { n, mean: null, median: null, deviation: null, histogram, favourable: null, between: null, opposed: null, agreement: null, word: null }
  const mean = scored.reduce((sum, value) => sum + value, 0) / n
  const share = (test) => scored.map((value) => Math.round(turned ? 10 - value : value)).filter(test).length / n
  const found = agreement(histogram)
  return {
    n, mean, median: (scored[Math.floor((n - 1) / 2)] + scored[Math.ceil((n - 1) / 2)]) / 2, deviation: Math.sqrt(scored.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n),
    histogram, favourable: share((good) => good >= FAVOURABLE_FROM), between: share((good) => good > OPPOSED_TO && good < FAVOURABLE_FROM), opposed: share((good) => good <= OPPOSED_TO),
    agreement: found, word: n < 3 ? null : found >= 0.5 ? 'agreed' : found >= 0.2 ? 'mixed' : 'two_camps',
  }
}

const weighted = (means, criteria) => {
  const known = criteria.filter((one) => means[one.id] !== null)
  const bottom = known.reduce((sum, one) => sum + one.weight, 0)
  return bottom ? known.reduce((sum, one) => sum + one.weight * (one.high_is_good ? means[one.id] : 10 - means[one.id]), 0) / bottom : null
}

/** `{of(idea, criterion): [score or null, one a person]}`; `lift` is what a second round adds. */
export const scoresOf = (people, lift = 0) => ({
  people,
  of: (idea, at) => Array.from({ length: people }, (_, person) => scoreOf(person + 1, idea.number, at, 8.4 - ((idea.number * 3) % 7) * 0.8 - at * 0.7 + lift, idea.number % 4 === 2 ? 0.9 : 0.15)),
})

export function rowOf(idea, criteria, scores) {
  const by = Object.fromEntries(criteria.map((one, at) => [one.id, scores.of(idea, at)]))
  const spreads = Object.fromEntries(criteria.map((one) => [one.id, spreadOf(by[one.id], !one.high_is_good)]))
  const each = Array.from({ length: scores.people }, (_, person) => weighted(Object.fromEntries(criteria.map((one) => [one.id, by[one.id][person]])), criteria))
  return {
    idea: idea.id, number: idea.number, text: idea.text, set_aside: false, sources: idea.sources.length, authors: idea.groups.length, groups: idea.groups,
    mean: weighted(Object.fromEntries(criteria.map((one) => [one.id, spreads[one.id].mean])), criteria), n: each.filter((value) => value !== null).length,
    missing: criteria.filter((one) => !spreads[one.id].n).map((one) => one.id), overall: spreadOf(each), criteria: spreads, rank: null, redacted: false,
  }
}

const level = (measure, row, rows) => 1 + rows.filter((other) => measure(other) > measure(row)).length

export function tallyOf(step, ideas, scores, { groups = 8, people = scores.people, ...more } = {}) {
  const criteria = step.criteria.map(({ locked, ...one }) => one)
  const { order } = step.settings
  const measure = (row) => (order === 'favourable' ? row.overall.favourable : order === 'opposed' ? -row.overall.opposed : row.mean) ?? -11
  const rows = ideas.map((idea) => rowOf(idea, criteria, scores))
  rows.sort((a, b) => measure(b) - measure(a) || b.n - a.n || a.number - b.number)
  for (const row of rows) row.rank = level(measure, row, rows)
  const divided = rows.filter((row) => ['mixed', 'two_camps'].includes(row.overall.word)).sort((a, b) => a.overall.agreement - b.overall.agreement)
  const cells = rows.flatMap((row) => Object.values(row.criteria)).reduce((sum, one) => sum + one.n, 0)
  return {
    step: step.id, kind: 'score', round: 1, order, one_per_group: step.settings.one_per_group, criteria, rows, complete: null, discuss: divided.slice(0, 5).map((row) => row.idea), profiles: [],
    footing: {
      groups, people, set_aside: 0, merges: 1, reopened: 0, early_looks: 0, could_score: people, scored: people, scores: cells,
      possible: people * ideas.length * criteria.length, entered_for: 0, restarts: 0,
    },
    live: false, partial: false, trial: null, groups_shown: false, ...more,
  }
}

/** Other weights tried on it. */
export function tried(tally, weights) {
  const rows = tally.rows.map((row) => ({ idea: row.idea, mean: weighted(Object.fromEntries(tally.criteria.map((one) => [one.id, row.criteria[one.id].mean])), tally.criteria.map((one) => ({ ...one, weight: weights[one.id] }))) }))
  rows.sort((a, b) => b.mean - a.mean)
  for (const row of rows) row.rank = level((one) => one.mean, row, rows)
  return { ...tally, trial: { weights, rows: rows.map(({ idea, rank, mean }) => ({ idea, rank, mean })), holds: rows.every((row) => tally.rows.find((one) => one.idea === row.idea).rank === row.rank) } }
}

/** What was revealed of it so far: whole ideas, by their places in the order of numbers. */
export function partOf(tally, ideas) {
  const rows = tally.rows.filter((row) => ideas.includes(row.idea)).sort((a, b) => a.number - b.number).map((row) => ({ ...row, rank: null }))
  return { ...tally, rows, partial: true, complete: null, discuss: [], profiles: [] }
}
