// The view as this tablet draws it: the server's entries, with what waits to be answered laid over them.
import { drawVote, pointsOf } from './ballot.js'
import { drawProposals } from './proposals.js'
import { drawSheets } from './sheets.js'
import { entries } from './entries.js'
import { lastWord } from './notices.js'

const PENDING = ['waiting', 'sending', 'accepted']
const byNumber = (a, b) => a.number - b.number

/** `member`: the one person whose phone this is, where it is a phone. */
export function drawRoom(view, items, objected = [], member = null) {
  const { workshop } = view
  if (!workshop || !view.me) return null
  const me = { ...view.me, member: view.me.member || member }
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
  // What we put under another's idea, by that idea.
  const joined = new Map([...ideas.values()].filter((idea) => idea.ours_too && idea.lead).map((idea) => [idea.lead, idea]))
  const last = (name, test) => pending.filter((item) => item.name === name && test(item.payload)).pop()
  const done = last('step.done', (payload) => payload.step === step?.id)
  const hand = last('hand.raise', () => true)

  return {
    workshop, me, steps, step, open, next, ideas, joined,
    hand: hand ? hand.payload.raised : Boolean(me.hand),
    own: new Set(me.ideas || []),
    groups: new Map(entries(view, 'group').map((group) => [group.id, group])),
    notices: lastWord(entries(view, 'notice').sort((a, b) => a.id - b.id).filter((notice) => !last('notice.seen', (payload) => payload.notice === notice.id))),
    progress: step ? view[`progress/${step.id}`] || null : null,
    done: done ? done.payload.done : Boolean(me.done),
    vote: step ? drawVote(view, step.id, pending) : null,
    score: drawSheets(view, step, me, pending),
    themes: entries(view, 'theme').sort((a, b) => a.position - b.position),
    proposals: drawProposals(view, pending),
    tally: drawTally(view, step),
    tallies: Object.fromEntries(entries(view, 'tally').map((tally) => [tally.step, tally])),
    kept: items
      .filter((item) => ['idea.submit', 'idea.edit'].includes(item.name) && ['refused', 'aside'].includes(item.state))
      .map((item) => ({ ...item, step: item.payload.step ?? ideas.get(item.payload.idea)?.step })),
    objected: new Set([...objected, ...pending.filter((item) => item.name === 'idea.object').map((item) => item.payload.idea)]),
  }
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
