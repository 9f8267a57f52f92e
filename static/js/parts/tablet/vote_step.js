// The vote: a sheet of stickers, and the ideas to put them on. What is tapped is drawn at once,
// within what the ballot still has, and again as the server says.
import { html, icon, say, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { matches } from '../../lib/fold.js'
import { toast } from '../shared/toast.js'
import { Done } from './done.js'
import { Sheet } from './sheet.js'
import { VoteCard } from './vote_card.js'
import { WhoSees } from './who_sees.js'

const SEARCH_FROM = 16

export function VoteStep({ room, onSend, onObject }) {
  const { step, vote, me, own } = room
  const [query, setQuery] = useState('')
  if (!vote) return html`<main class="stage"><p class="soft">${t('tablet.loading')}</p></main>`
  const { given, left, limit, budget, barred } = vote
  const ideas = vote.order.map((id) => room.ideas.get(id)).filter(Boolean)
  const spendable = ideas.filter((idea) => !barred.has(idea.id)).reduce((sum, idea) => sum + limit - (given[idea.id] || 0), 0)
  const owed = step.settings.spend_all ? Math.min(left, Math.max(0, spendable)) : 0

  const give = (idea, wished) => {
    const has = given[idea.id] || 0
    if (wished > limit) return toast(tn('tablet.at_most', limit))
    const points = Math.max(0, Math.min(wished, has + left))
    if (points === has) { if (wished > has) toast(t('tablet.none_left')); return undefined }
    say(`${tn('tablet.gave', points, { number: idea.number })} ${tn('tablet.left_said', left - (points - has))}`)
    return onSend('points.set', { step: step.id, idea: idea.id, points })
  }
  const done = (wished) => {
    if (wished && owed > 0) return toast(tn('tablet.spend_all', owed))
    return onSend('step.done', { step: step.id, done: wished })
  }
  const sees = html`<${WhoSees} step=${step} entered=${left < budget} />`
  return html`<main class="stage two vote">
    <div class="side">
      <${Sheet} left=${left} budget=${budget} colour=${me.colour}>
        <p class="rule soft">${tn('tablet.rule', limit)}${' '}${step.settings.spend_all ? t('tablet.rule_all') : ''}</p>
        <${Done} done=${room.done} onDone=${done} filled=${left === 0 || (step.settings.spend_all && owed === 0)} note=${owed > 0 && left < budget ? tn('tablet.spend_all', owed) : ''} />
      <//>
      <div class="only-wide">${sees}</div>
    </div>
    <section class="ideas" aria-label=${t('tablet.ideas')}>
      <div class="only-narrow">${sees}</div>
      ${ideas.length >= SEARCH_FROM || query ? html`<label class="search">${icon('search')}<span class="visually-hidden">${t('tablet.search')}</span>
        <input type="search" autocomplete="off" placeholder=${t('tablet.search')} value=${query} onInput=${(event) => setQuery(event.target.value)} /></label>` : null}
      ${ideas.length ? null : html`<p class="soft none-yet">${t('tablet.vote_empty')}</p>`}
      <ul class="ballots">${ideas.filter((idea) => matches(query, idea)).map((idea) => html`<${VoteCard} key=${idea.id} idea=${idea} limit=${limit} colour=${me.colour}
        given=${given[idea.id] || 0} barred=${barred.has(idea.id)} own=${own.has(idea.id)} objected=${room.objected.has(idea.id)} onGive=${give} onObject=${onObject} />`)}</ul>
    </section>
  </main>`
}
