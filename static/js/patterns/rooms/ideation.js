// An evening of ideas: write, bring together, vote, look. The facilitator's view at any of its moments.
import { groupOf, ideaOf, isOver, keyed, leading, stepOf, workshopOf } from './entries.js'
import { given, tallyOf } from './votes.js'

const KINDS = ['ideas', 'sort', 'vote', 'results']

/** Ideas 1, 2 and 3 stand together, and 4 with 5, once they were brought together. */
function merged(ideas) {
  const [one, two, three, four, five, ...rest] = ideas
  if (!five) return ideas
  return [leading(one, [two, three]), { ...two, lead: one.id, state: 'merged' }, { ...three, lead: one.id, state: 'merged' },
    leading(four, [five]), { ...five, lead: four.id, state: 'merged' }, ...rest]
}

const stateOf = (kind, at, state) => {
  const [place, now] = [KINDS.indexOf(kind), KINDS.indexOf(at)]
  if (at === null || place > now) return 'prepared'
  if (place === now) return state
  return kind === 'vote' || kind === 'ideas' ? 'revealed' : 'closed'
}

/**
 * `at`: the step that the room is at, null before the first; `state` of it; how many `groups`; `ideas`: how
 * many, or the entries; `workshop`, `step` (the one that the room is at), `group(number)`, `vote` (settings)
 * and `entries` say what differs.
 */
export function ideation({ at = 'ideas', state = 'open', groups = 8, ideas = 12, workshop = {}, step = {}, group = () => ({}), vote = {}, tally: { footing, ...tally } = {}, fade, entries = {} } = {}) {
  const seated = Array.from({ length: groups }, (_, i) => groupOf(i + 1, { started: at === 'vote' && i % 3 !== 2, done: at === 'vote' && i % 4 === 1, has_left: at === 'vote' ? i % 4 !== 1 : null, ...group(i + 1) }))
  const written = Array.isArray(ideas) ? ideas : Array.from({ length: ideas }, (_, i) => ideaOf(i + 1, { groups: Math.max(1, groups) }))
  const after = at === 'vote' || at === 'results' || (at === 'sort' && state === 'closed')
  const all = after && !Array.isArray(ideas) ? merged(written) : written
  const active = all.filter((idea) => idea.state === 'active')
  const present = seated.filter((one) => one.state === 'active' && one.taken)
  const now = at && `s${KINDS.indexOf(at) + 1}`
  const steps = KINDS.map((kind, i) => {
    const own = kind === at ? step : {}
    const standing = stateOf(kind, at, state)
    return stepOf(`s${i + 1}`, kind, i, {
      state: standing, entered: standing !== 'prepared', candidates: kind === 'vote' && standing !== 'prepared' ? active.map((idea) => idea.id) : [], ...own,
      settings: { ...(kind === 'vote' ? vote : {}), ...own.settings },
    })
  })
  for (const one of steps) {
    if (one.state !== 'prepared' || !['sort', 'vote'].includes(one.kind)) continue
    one.comes ??= { ideas: active.map((idea) => idea.id), tied: [] }
    one.advice ??= one.kind === 'vote' ? { ideas: active.length, can_spend: Math.min(30, 3 * active.length), budget: 30, reading_seconds: 10 * active.length, hardly: false, suggest: null, nobody: 0, too_many: active.length > 40 } : undefined
  }
  const voting = steps[2]
  const counted = voting.state === 'closed' || voting.state === 'revealed' || voting.settings.results === 'live' && voting.state === 'open'
    ? { 'tally/s3': tallyOf(voting, active, present, given(active, present, { ...voting.settings, fade, against: voting.settings.against_budget ? 0.2 : 0 }), { tally: { live: voting.state === 'open', ...tally }, footing }) } : {}
  const progress = steps.filter((one) => ['ideas', 'vote'].includes(one.kind) && one.state !== 'prepared').map((one) => ({
    step: one.id, groups: present.length, started: present.filter((each) => each.started || one.kind === 'ideas' && each.ideas).length,
    done: present.filter((each) => each.done).length, ideas: one.kind === 'ideas' ? active.length : 0,
  }))
  return {
    workshop: workshopOf({ step: state === 'open' ? now : null, current: now, over: isOver(steps, now, state), groups: present.length, people: present.reduce((sum, one) => sum + one.members, 0), ...workshop }),
    ...keyed('step', steps), ...keyed('group', seated), ...keyed('progress', progress), ...keyed('idea', all), ...counted, ...entries,
  }
}
