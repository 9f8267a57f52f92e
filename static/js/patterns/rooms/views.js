// The facilitator's view as others have it: what each may see of an entry, and what is theirs alone.

const without = (entry, ...names) => Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)))
const OF_IDEAS = ['first_text', 'group', 'lead', 'by', 'entered_for', 'pending', 'objections', 'undo']
const OF_STEPS = ['entered', 'ready', 'notes', 'comes', 'advice']
const look = ({ id, colour, mark }) => ({ id, colour, mark })

/** Whether screen and groups see the step's tally. */
const shown = (step) => step.state === 'revealed' || (step.settings.results === 'live' && step.state === 'open') || step.curtain || step.shown?.length > 0

function shared(view, to) {
  const seen = {}
  for (const [key, entry] of Object.entries(view)) {
    const [noun] = key.split('/')
    if (noun === 'workshop') seen[key] = without(entry, 'ends_at', ...(to === 'screen' ? [] : ['screen']))
    else if (noun === 'step') {
      const announced = entry.kind === 'ideas' ? { settings: { ...entry.settings, circles: entry.settings.circles.slice(0, entry.circle) } } : {}
      seen[key] = { ...without(entry, ...OF_STEPS), ...announced, only_group: to === 'screen' && entry.only_group ? true : null }
    } else if (noun === 'idea' && entry.state === 'active') {
      seen[key] = without(entry, ...OF_IDEAS, ...(view[`step/${entry.step}`]?.settings.authors_shown ? [] : ['groups']))
    } else if (noun === 'tally' && shown(view[`step/${entry.step}`])) {
      seen[key] = { ...entry, rows: entry.rows.map((row) => without(row, 'groups', ...(entry.groups_shown ? [] : ['by_group']))) }
    } else if (noun === 'theme' || noun === 'progress') seen[key] = entry
  }
  const named = Object.values(seen).flatMap((entry) => [...(entry.groups?.length ? entry.groups : []), ...(entry.rows ?? []).flatMap((row) => Object.keys(row.by_group ?? {}))])
  for (const id of new Set(named)) if (view[`group/${id}`]) seen[`group/${id}`] = look(view[`group/${id}`])
  return seen
}

export const asScreen = (view) => shared(view, 'screen')

const seats = (group) => Array.from({ length: group.members }, (_, i) => ({ id: `${group.id}m${i + 1}`, seat: i + 1, state: 'here', profile: null }))
const turned = (ids, by) => [...ids.slice(by % ids.length), ...ids.slice(0, by % ids.length)]

/** `me`: what differs of it; `points`: `{idea: n}`; `sheets`: `{member: ["idea.criterion"]}`; `ballot` and `entries`. */
export function asTablet(view, id = 'g1', { me = {}, points = {}, ballot = {}, sheets = {}, entries = {} } = {}) {
  const group = view[`group/${id}`]
  const { step: open } = view.workshop
  const own = Object.values(view).filter((entry) => entry.groups && entry.number && entry.text !== undefined && entry.groups.includes(id) && !entry.lead)
  const now = view[`step/${open}`]
  const mine = {
    me: {
      ...look(group), group: id, name: group.name, number: group.number, members: seats(group), state: group.state, hand: Boolean(group.hand_at),
      ideas: own.map((idea) => idea.id), ideas_left: now?.kind === 'ideas' && now.settings.max_ideas ? Math.max(0, now.settings.max_ideas - own.length) : null, done: group.done, ...me,
    },
  }
  // Its own that nobody else sees.
  for (const idea of own) if (idea.state !== 'active') mine[`idea/${idea.id}`] = without(idea, 'groups', 'group', 'by', 'entered_for', 'objections', 'undo', 'first_text')
  for (const step of Object.values(view).filter((entry) => entry.kind && entry.position !== undefined && entry.state !== 'prepared')) {
    if (step.only_group === id) mine[`step/${step.id}`] = without(step, ...OF_STEPS)
    if (step.kind === 'vote') {
      const { budget, limit, against_budget, against_limit } = step.settings
      const spent = Object.values(points).reduce((sum, n) => sum + Math.max(0, n), 0)
      const against = Object.values(points).reduce((sum, n) => sum + Math.max(0, -n), 0)
      mine[`ballot/${step.id}`] = {
        ...(against_budget ? { against_budget, against_limit, against_left: against_budget - against } : {}),
        step: step.id, budget, limit, left: budget - spent, spent, order: step.state === 'open' ? turned(step.candidates, 3) : [],
        barred: step.settings.barred === 'nobody' ? [] : step.candidates.filter((idea) => view[`idea/${idea}`].groups.includes(id)), ...ballot,
      }
      for (const [idea, n] of Object.entries(points)) mine[`points/${step.id}.${idea}`] = { step: step.id, idea, points: n }
    }
    if (step.kind === 'score') {
      mine.me.members.forEach((seat, at) => {
        mine[`sheet/${step.id}.${seat.id}`] = { step: step.id, member: seat.id, order: step.state === 'open' ? turned(step.candidates, at) : [], scored: sheets[seat.id] ?? [], of: step.candidates.length * step.criteria.length }
      })
    }
  }
  return { ...(group.state === 'waiting' ? { workshop: shared(view, 'group').workshop, me: mine.me } : { ...shared(view, 'group'), ...mine }), ...entries }
}

/** A helper reads what the facilitator does, but of results no more than the wall may show. */
export function asHelper(view) {
  const wall = asScreen(view)
  return Object.fromEntries(Object.entries(view).filter(([key]) => !key.startsWith('tally/') || wall[key]).map(([key, entry]) => [key,
    key.startsWith('tally/') ? wall[key] : key.startsWith('step/') ? without(entry, 'comes', 'advice') : key.startsWith('group/') ? { ...entry, has_left: null, left: null } : entry]))
}
