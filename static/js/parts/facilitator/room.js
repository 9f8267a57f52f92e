// The facilitator's view by noun, sorted: what every part of the cockpit is drawn from.
import { t } from '../../lib/words.js'

const named = (group) => (group.name ? group : { ...group, name: t('facilitator.group.nameless', { mark: group.mark }) })

/** `{workshop, steps, ideas, groups, pairs, …}` of one view; a missing workshop gives null. */
export function roomOf(view) {
  if (!view?.workshop) return null
  const by = {}
  for (const [key, entry] of Object.entries(view)) (by[key.split('/')[0]] ??= []).push(entry)
  const steps = (by.step ?? []).sort((a, b) => a.position - b.position)
  const ideas = (by.idea ?? []).sort((a, b) => a.number - b.number)
  const groups = (by.group ?? []).map(named).sort((a, b) => a.number - b.number)
  const groupsById = new Map(groups.map((group) => [group.id, group]))
  const room = {
    workshop: view.workshop,
    steps,
    ideas,
    groups,
    themes: (by.theme ?? []).sort((a, b) => a.position - b.position),
    proposals: (by.proposal ?? []).sort((a, b) => b.n - a.n),
    pairs: (by.pair ?? []).sort((a, b) => b.likeness - a.likeness),
    step: (id) => view[`step/${id}`],
    idea: (id) => view[`idea/${id}`],
    group: (id) => groupsById.get(id),
    theme: (id) => view[`theme/${id}`],
    tally: (id) => view[`tally/${id}`],
    progress: (id) => view[`progress/${id}`],
  }
  room.open = steps.find((step) => step.state === 'open') ?? null
  room.current = room.step(room.workshop.current) ?? null
  return room
}

/** Kinds that work on a set of ideas, fixed when they open, and store what was thought of them. */
export const JUDGING = ['vote', 'score']

/** The step whose tally a `results` step shows: the one named, or the last vote or scoring before it. */
export const lookedAt = (room, step) => (step.settings?.works_on?.step ? room.step(step.settings.works_on.step)
  : room.steps.filter((one) => JUDGING.includes(one.kind) && one.position < step.position).at(-1)) ?? null

/** The step an idea is entered in: the one on show if it takes ideas, else the last that does. */
export const stepForIdeas = (room, step) => (step?.kind === 'ideas' ? step
  : room.steps.filter((one) => one.kind === 'ideas').at(-1)
    ?? [step, ...room.steps].find((one) => one?.kind === 'sort' || JUDGING.includes(one?.kind)))

/** The ideas that a step is about: a vote's candidates, an idea step's own, else all. */
export function ideasOf(room, step) {
  const active = room.ideas.filter((idea) => idea.state === 'active')
  if (JUDGING.includes(step?.kind) && step.state !== 'prepared') {
    const chosen = new Set(step.candidates ?? [])
    return active.filter((idea) => chosen.has(idea.id))
  }
  if (step?.kind === 'ideas') return active.filter((idea) => idea.step === step.id)
  return active
}

export const waitingIdeas = (room) => room.ideas.filter((idea) => idea.state === 'pending')
export const asideIdeas = (room) =>
  room.ideas.filter((idea) => idea.state === 'hidden' || idea.state === 'withdrawn')

export const activeGroups = (room) => room.groups.filter((group) => group.state === 'active')
export const awayGroups = (room, here) =>
  activeGroups(room).filter((group) => group.taken && !here.has(group.id))

/** Lower case without accents, so that a search for "ecole" finds "École". */
export const folded = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The numbers typed in a field ("12 7, 3"), or null when it holds anything else. */
export function numbersIn(text) {
  if (!/^[\s,;\d]*\d[\s,;\d]*$/.test(text)) return null
  return [...new Set(text.match(/\d+/g).map(Number))]
}
