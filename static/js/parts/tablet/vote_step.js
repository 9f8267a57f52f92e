// The vote: a sheet of stickers, and the ideas to put them on. What is tapped is drawn at once,
// within what the ballot still has, and again as the server says.
import { html, icon, say, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { matches } from '../../lib/fold.js'
import { toast } from '../shared/toast.js'
import { within } from './ballot.js'
import { Done } from './done.js'
import { Sheet } from './sheet.js'
import { VoteCard } from './vote_card.js'
import { voteRule } from './vote_rule.js'
import { WhoSees } from './who_sees.js'

const SEARCH_FROM = 16

export function VoteStep({ room, onSend, onObject }) {
  const { step, vote, me, own } = room
  const [query, setQuery] = useState('')
  if (!vote) return html`<main class="stage"><p class="soft">${t('tablet.loading')}</p></main>`
  const { given, left, limit, budget, barred, against_left, against_limit, against_budget } = vote
  const { look } = step.settings
  const against = against_budget ? against_limit : 0
  const ideas = vote.order.map((id) => room.ideas.get(id)).filter(Boolean)
  const mayHave = ideas.filter((idea) => !barred.has(idea.id))
  const free = mayHave.filter((idea) => !given[idea.id]).length
  const room_for = mayHave.reduce((sum, idea) => sum + (given[idea.id] < 0 ? 0 : limit - (given[idea.id] || 0)), 0)
  const room_against = mayHave.reduce((sum, idea) => sum + (given[idea.id] > 0 ? 0 : against + Math.min(0, given[idea.id] || 0)), 0)
  // An untouched idea takes one side or the other: the server has the last word on what could still be spent.
  const owed = step.settings.spend_all ? Math.min(left, room_for) + (against && free ? Math.min(against_left, room_against) : 0) : 0

  const send = (idea, points) => onSend('points.set', { step: step.id, idea, points })
  const give = (idea, wished) => {
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
  const done = (wished) => {
    if (wished && owed > 0) return toast(tn('tablet.spend_all', owed))
    return onSend('step.done', { step: step.id, done: wished })
  }
  const entered = left < budget || against_left < against_budget
  const sees = html`<${WhoSees} step=${step} entered=${entered} />`
  const theme = room.themes.find((each) => each.id === step.settings.works_on?.theme)
  const filled = look !== 'like' && (left === 0 || (step.settings.spend_all && owed === 0))
  return html`<main class="stage two vote">
    <div class="side">
      <${Sheet} left=${left} budget=${budget} colour=${me.colour} look=${look} against=${against ? { left: against_left, budget: against_budget } : null}>
        <p class="rule soft">${voteRule(step, vote)}</p>
        <${Done} done=${room.done} onDone=${done} filled=${filled} note=${owed > 0 && entered ? tn('tablet.spend_all', owed) : ''} />
      <//>
      <div class="only-wide">${sees}</div>
    </div>
    <section class="ideas" aria-label=${t('tablet.ideas')}>
      <div class="only-narrow">${sees}</div>
      ${theme ? html`<h2 class="theme-name">${icon('layers')} ${theme.name}</h2>` : null}
      ${ideas.length >= SEARCH_FROM || query ? html`<label class="search">${icon('search')}<span class="visually-hidden">${t('tablet.search')}</span>
        <input type="search" autocomplete="off" placeholder=${t('tablet.search')} value=${query} onInput=${(event) => setQuery(event.target.value)} /></label>` : null}
      ${ideas.length ? null : html`<p class="soft none-yet">${t('tablet.vote_empty')}</p>`}
      <ul class="ballots">${ideas.filter((idea) => matches(query, idea)).map((idea) => html`<${VoteCard} key=${idea.id} idea=${idea} limit=${limit} against=${against} look=${look}
        colour=${me.colour} themes=${theme ? [] : room.themes} given=${given[idea.id] || 0} barred=${barred.has(idea.id)} own=${own.has(idea.id)}
        objected=${room.objected.has(idea.id)} onGive=${give} onObject=${onObject} />`)}</ul>
    </section>
  </main>`
}
