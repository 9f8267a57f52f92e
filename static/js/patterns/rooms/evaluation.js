// An evening of judging: a few ideas, three criteria, each person for themselves.
import { groupOf, ideaOf, isOver, keyed, stepOf, workshopOf } from './entries.js'
import { TEXTS } from './cast.js'
import { rowOf, scoresOf, tallyOf } from './scores.js'

const KINDS = ['brief', 'score', 'results']
export const PROFILES = [{ id: 'p1', name: 'Habitant' }, { id: 'p2', name: 'Agent' }, { id: 'p3', name: 'Élu' }]

const criterion = (at, name, sentence, low, high, more = {}) => ({ id: `c${at}`, name, sentence, low, high, weight: 1, high_is_good: true, round: 1, locked: false, ...more })
export const CRITERIA = [
  criterion(1, 'Acceptabilité', 'Les personnes concernées l’accepteraient-elles ?', 'elles s’y opposeraient', 'elles la porteraient'),
  criterion(2, 'Coût maîtrisé', 'Pouvons-nous la payer, maintenant et chaque année ?', 'hors de portée', 'sans difficulté'),
  criterion(3, 'Humanité', 'Prend-elle soin des gens, à commencer par les plus fragiles ?', 'elle en laisse de côté', 'elle prend soin de chacun'),
]
/** Seven criteria, one of which is better low. */
export const MANY_CRITERIA = [
  ...CRITERIA.map((one) => ({ ...one, weight: 2 })),
  criterion(4, 'Bruit', 'Dérange-t-elle les voisins ?', 'on n’entend rien', 'tout le quartier entend', { high_is_good: false }),
  criterion(5, 'Rapidité de mise en œuvre', 'Quand la verrions-nous ?', 'dans dix ans', 'dès le printemps'),
  criterion(6, 'Ouverture', 'À qui profite-t-elle ?', 'à quelques-uns', 'à tout le monde'),
  criterion(7, 'Durée', 'Tiendra-t-elle sans nous ?', 'une saison', 'toujours'),
]

const judged = (n) => Array.from({ length: n }, (_, i) => ideaOf(i + 1, { group: null, text: TEXTS[(i * 7) % TEXTS.length] }))

/** `at`, `state`, `groups`, `ideas`, `step`, `workshop`, `entries` as in an ideation; `tally` changes the counted one. */
export function evaluation({ at = 'score', state = 'open', groups = 8, ideas = 6, criteria = CRITERIA, workshop = {}, step = {}, tally = (one) => one, group = () => ({}), entries = {} } = {}) {
  const candidates = judged(ideas)
  const begun = KINDS.indexOf(at) >= 1
  const of = candidates.length * criteria.length
  const seatsOf = (number) => ({ seats: Array.from({ length: 3 }, (_, i) => ({ id: `g${number}m${i + 1}`, seat: i + 1, state: 'here', profile: PROFILES[(number + i) % 3].id, scored: state === 'open' ? Math.round((((number * 7 + i * 3) % 10) / 9) * of) : of, of })) })
  const seated = Array.from({ length: groups }, (_, i) => groupOf(i + 1, { ideas: 0, started: at === 'score', ...(at === 'score' ? seatsOf(i + 1) : {}), ...group(i + 1) }))
  const standing = (i) => { const now = KINDS.indexOf(at); return i > now ? 'prepared' : i === now ? state : KINDS[i] === 'score' ? 'revealed' : 'closed' }
  const steps = KINDS.map((kind, i) => {
    const own = kind === at ? step : {}
    return stepOf(`s${i + 1}`, kind, i, {
      state: standing(i), entered: standing(i) !== 'prepared',
      ...(kind === 'score' ? { criteria: criteria.map((one) => ({ ...one, locked: begun })), candidates: begun ? candidates.map((idea) => idea.id) : [] } : {}), ...own,
      settings: { ...(kind === 'results' ? { works_on: { step: 's2' } } : {}), ...own.settings },
    })
  })
  const scoring = steps[1]
  if (scoring.state === 'prepared') scoring.comes = { ideas: candidates.map((idea) => idea.id), tied: [] }
  const stored = ['closed', 'revealed'].includes(scoring.state) || (scoring.settings.results === 'live' && begun)
  const people = seated.length * 3
  const seats = seated.flatMap((one) => one.seats ?? seatsOf(one.number).seats)
  const progress = begun ? { 'progress/s2': {
    step: 's2', groups, started: groups, done: 0, ideas: candidates.length, members: people, finished: seats.filter((seat) => seat.scored >= seat.of).length,
    scores: seats.reduce((sum, seat) => sum + seat.scored, 0), possible: people * of,
  } } : {}
  const counted = stored ? { 'tally/s2': tally(tallyOf(scoring, candidates, scoresOf(people), { groups, live: scoring.state === 'open' }), candidates) } : {}
  const now = at && `s${KINDS.indexOf(at) + 1}`
  return {
    workshop: workshopOf({ question: 'Quelles idées voulons-nous porter ensemble ?', step: state === 'open' ? now : null, current: now, over: isOver(steps, now, state), groups, people, profiles: PROFILES, ...workshop }),
    ...keyed('step', steps), ...keyed('group', seated), ...keyed('idea', candidates), ...progress, ...counted, ...entries,
  }
}

/** The same tally beside that of a first round, in which one idea had another text. */
export function withRounds(tally, candidates) {
  const before = scoresOf(tally.footing.people, -1.1)
  const moves = (n, down) => ({ up: n - down - 3, down, stayed: 3 })
  return { ...tally, rows: tally.rows.map((row, at) => {
    const was = rowOf(candidates.find((idea) => idea.id === row.idea), tally.criteria, before)
    return { ...row, before: {
      mean: was.mean, n: was.n, overall: was.overall, criteria: was.criteria, text: at === 1 ? `${row.text}, sans rien demander` : row.text,
      pairs: moves(row.n, at + 2), by_criterion: Object.fromEntries(tally.criteria.map((one, i) => [one.id, moves(row.n, at + i)])),
    } }
  }) }
}

/** And by profile, side by side. */
export const withProfiles = (tally) => ({
  ...tally, profiles: PROFILES.map((one, at) => ({ ...one, people: 7 + at })),
  rows: tally.rows.map((row) => ({ ...row, profiles: Object.fromEntries(PROFILES.map((one, at) => [one.id, { n: 7 + at, mean: Math.max(0, Math.min(10, row.mean + (at - 1) * 1.4)), favourable: Math.min(1, row.overall.favourable + at * 0.08), opposed: Math.max(0, row.overall.opposed - at * 0.03) }])) })),
})

/** And the order among those who scored everything, which is another one. */
export const withComplete = (tally) => ({ ...tally, complete: [...tally.rows].reverse().map((row, at) => ({ idea: row.idea, rank: at + 1, mean: 8 - at, n: 17 })) })
