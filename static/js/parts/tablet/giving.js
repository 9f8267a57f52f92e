// What a touch on the ballot asks for, within what is left; and what it is said to have done.
import { say } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { toast } from '../shared/toast.js'
import { within } from './ballot.js'

/** How many points could still be placed, for and against. */
export function placeable({ given, left, limit, barred, against_left, against_limit, against_budget }, ideas) {
  const against = against_budget ? against_limit : 0
  const mayHave = ideas.filter((idea) => !barred.has(idea.id))
  const free = mayHave.filter((idea) => !given[idea.id]).length
  const room_for = mayHave.reduce((sum, idea) => sum + (given[idea.id] < 0 ? 0 : limit - (given[idea.id] || 0)), 0)
  const room_against = mayHave.reduce((sum, idea) => sum + (given[idea.id] > 0 ? 0 : against + Math.min(0, given[idea.id] || 0)), 0)
  // An untouched idea takes one side or the other: the server has the last word on what could still be spent.
  return Math.min(left, room_for) + (against && free ? Math.min(against_left, room_against) : 0)
}

/** The same where the step wants all of them to be placed. */
export const owedOf = ({ settings }, vote, ideas) => (settings.spend_all ? placeable(vote, ideas) : 0)

/** `give(idea, wished)`. */
export function giver({ step, vote, ideas, onSend }) {
  const { given, left, limit, budget, against_left, against_limit, against_budget } = vote
  const { look } = step.settings
  const against = against_budget ? against_limit : 0
  const send = (idea, points) => onSend('points.set', { step: step.id, idea, points })

  return (idea, wished) => {
    const has = given[idea.id] || 0
    if (wished > limit) return toast(tn('tablet.at_most', limit))
    if (wished < -against) return against ? toast(tn('tablet.against.at_most', against)) : undefined
    // One sticker goes where the finger is: it leaves the idea on which it was.
    const stuck = budget === 1 && look !== 'like' && wished > 0 && left === 0 && ideas.find((each) => given[each.id] > 0)
    if (stuck && stuck.id !== idea.id) {
      send(stuck.id, 0)
      say(tn('tablet.gave', 1, { number: idea.number }))
      return send(idea.id, 1)
    }
    const { points } = within({ left, against_left, limit, against_limit: against }, has, wished)
    // Nothing left on the side that was wished for: what is on the other side stays where it is.
    if (points === has || (wished && Math.sign(points) !== Math.sign(wished))) {
      if (wished > has) toast(t('tablet.none_left'))
      if (wished < has) toast(t('tablet.against.none_left'))
      return undefined
    }
    say(points < 0 ? tn('tablet.against.gave', -points, { number: idea.number })
      : look === 'like' ? t(points ? 'tablet.like.said' : 'tablet.like.unsaid', { number: idea.number })
        : `${tn('tablet.gave', points, { number: idea.number })} ${tn('tablet.left_said', left - (points - Math.max(0, has)))}`)
    return send(idea.id, points)
  }
}
