// What the screen calls for: the facilitator's choice first, else what the current step is about.
// scene(entries) -> {name, step, tally}, name one of waiting, blank, join, brief, wall, vote, tally, score, scores, hush, thanks.
import { endsInThanks } from '../shared/thanks.js'

export function scene(entries) {
  const workshop = entries.workshop
  if (!workshop) return { name: 'waiting', step: null }
  const step = entries[`step/${workshop.current}`] || null
  const { what, blank } = workshop.screen
  if (blank) return { name: 'blank', step }
  if (what === 'join') return { name: 'join', step }
  if (what === 'wall') return { name: 'wall', step }
  if (what === 'tally') return tallyOr(entries, step, 'hush')
  if (!step) return { name: 'join', step }
  if (endsInThanks(workshop, step)) return { name: 'thanks', step }
  if (step.kind === 'ideas' || step.kind === 'sort') return { name: 'wall', step }
  if (step.kind === 'vote') return tallyOr(entries, step, 'vote')
  if (step.kind === 'score') return tallyOr(entries, step, 'score')
  if (step.kind === 'results') return tallyOr(entries, step, 'hush')
  return { name: 'brief', step }
}

const SCENES = { ideas: 'wall', vote: 'tally', score: 'scores' }

function tallyOr(entries, step, otherwise) {
  const tally = tallyFor(entries, step)
  if (!tally) return { name: otherwise, step }
  return { name: SCENES[tally.kind] ?? 'tally', step, tally }
}

/** The tally a step speaks of: its own, the one it looks at, else the last one that may be seen. */
function tallyFor(entries, step) {
  if (step?.kind === 'vote' || step?.kind === 'score') return entries[`tally/${step.id}`] || null
  const looked = step?.settings?.works_on?.step
  if (looked !== undefined) return entries[`tally/${looked}`] || null
  const seen = Object.values(entries)
    .filter((entry) => entry.rows && (entry.kind === 'vote' || entry.kind === 'score'))
    .sort((a, b) => positionOf(entries, b.step) - positionOf(entries, a.step))
  return seen[0] || null
}

const positionOf = (entries, step) => entries[`step/${step}`]?.position ?? -1

/** The cards of the wall, in the order they are shown: the newest first while ideas arrive. */
export function cardsOf(entries, { step, tally }) {
  if (tally?.kind === 'ideas') return tally.rows.map((row) => ({ ...row, id: row.idea, together: row.sources + 1 }))
  const arriving = step?.kind === 'ideas'
  const cards = Object.keys(entries)
    .filter((key) => key.startsWith('idea/'))
    .map((key) => entries[key])
    .filter((idea) => !arriving || idea.step === step.id)
    .map((idea) => ({ ...idea, together: idea.sources.length + 1, marks: marksOf(entries, idea) }))
  cards.sort((a, b) => a.number - b.number)
  return arriving && step.state === 'open' ? cards.reverse() : cards
}

const marksOf = (entries, idea) =>
  (idea.groups || []).map((id) => entries[`group/${id}`]).filter(Boolean)
