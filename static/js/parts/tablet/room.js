// The view as this tablet draws it: the server's entries, with what waits to be answered laid over them.

const PENDING = ['waiting', 'sending', 'accepted']
const byNumber = (a, b) => a.number - b.number

const entries = (view, noun) =>
  Object.entries(view).filter(([key]) => key.startsWith(`${noun}/`)).map(([, entry]) => entry)

export function drawRoom(view, items, objected = []) {
  const { workshop, me } = view
  if (!workshop || !me) return null
  const steps = entries(view, 'step').sort((a, b) => a.position - b.position)
  const step = view[`step/${workshop.current}`] || null
  const open = Boolean(step && step.state === 'open' && (!step.only_group || step.only_group === me.group))
  const pending = items.filter((item) => PENDING.includes(item.state))
  const next = steps.find((each) => each.state === 'prepared' && (!step || each.position > step.position)) || null

  const ideas = new Map(entries(view, 'idea').map((idea) => [idea.id, idea]))
  for (const { name, payload } of pending) {
    const idea = ideas.get(payload.idea)
    if (!idea) continue
    if (name === 'idea.edit') ideas.set(idea.id, { ...idea, text: payload.text, detail: payload.detail ?? idea.detail })
    if (name === 'idea.withdraw') ideas.set(idea.id, { ...idea, state: 'withdrawn' })
    if (name === 'idea.restore') ideas.set(idea.id, { ...idea, state: 'active' })
  }
  const last = (name, test) => pending.filter((item) => item.name === name && test(item.payload)).pop()
  const done = last('step.done', (payload) => payload.step === step?.id)

  return {
    workshop, me, steps, step, open, next, ideas,
    own: new Set(me.ideas || []),
    groups: new Map(entries(view, 'group').map((group) => [group.id, group])),
    notices: entries(view, 'notice').sort((a, b) => a.id - b.id).filter((notice) => !last('notice.seen', (payload) => payload.notice === notice.id)),
    progress: step ? view[`progress/${step.id}`] || null : null,
    done: done ? done.payload.done : Boolean(me.done),
    vote: step ? drawVote(view, step.id, pending) : null,
    tally: drawTally(view, step),
    kept: items
      .filter((item) => ['idea.submit', 'idea.edit'].includes(item.name) && ['refused', 'aside'].includes(item.state))
      .map((item) => ({ ...item, step: item.payload.step ?? ideas.get(item.payload.idea)?.step })),
    objected: new Set([...objected, ...pending.filter((item) => item.name === 'idea.object').map((item) => item.payload.idea)]),
  }
}

/** Points as drawn: what the server counts, then our own unanswered taps, within what is left. */
function drawVote(view, step, pending) {
  const ballot = view[`ballot/${step}`]
  if (!ballot) return null
  const given = pointsOf(view, step)
  let { left } = ballot
  for (const { name, payload } of pending) {
    if (name !== 'points.set' || payload.step !== step) continue
    left -= payload.points - (given[payload.idea] || 0)
    given[payload.idea] = payload.points
  }
  return { ...ballot, given, left: Math.max(0, left), barred: new Set(ballot.barred) }
}

function pointsOf(view, step) {
  return Object.fromEntries(
    entries(view, 'points').filter((entry) => entry.step === step).map((entry) => [entry.idea, entry.points]),
  )
}

/** The result to show with this step: its own, or that of the step it looks at. */
function drawTally(view, step) {
  if (!step) return null
  const of = step.kind === 'results' ? step.settings?.works_on?.step : step.id
  const tally = view[`tally/${of}`]
  return tally ? { ...tally, step: of, mine: pointsOf(view, of) } : null
}

/** This step's ideas, newest first. */
export const newestFirst = (ideas) => [...ideas].sort(byNumber).reverse()
