// The vote: a sheet of stickers, and the ideas to put them on. What is tapped is drawn at once,
// within what the ballot still has, and again as the server says.
import { html, icon, useRef } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { toast } from '../shared/toast.js'
import { StepHead } from './step_name.js'
import { Dock } from './dock.js'
import { Done } from './done.js'
import { Filters, LONG_FROM, NothingShown, Unseen, useFilters } from './filters.js'
import { useFlights } from './flights.js'
import { giver, owedOf, placeable } from './giving.js'
import { useMarked } from './marked.js'
import { useSeen } from './seen.js'
import { signOf, useSettled } from './settled.js'
import { Sheet } from './sheet.js'
import { VoteCard } from './vote_card.js'
import { voteRule } from './vote_rule.js'
import { WhoSees } from './who_sees.js'

const without = (ids, test) => new Set(ids.filter(test))

export function VoteStep(props) {
  return props.room.vote ? html`<${Ballot} ...${props} />` : html`<main class="stage"><p class="soft">${t('tablet.loading')}</p></main>`
}

function Ballot({ room, code, onSend, onObject }) {
  const { step, vote, me, own } = room
  const { given, left, limit, budget, against_left, against_limit, against_budget } = vote
  const { look } = step.settings
  const against = against_budget ? against_limit : 0
  const [stage, list] = [useRef(null), useRef(null)]
  const now = { ideas: vote.order.map((id) => room.ideas.get(id)).filter(Boolean), barred: vote.barred }
  const { ideas, barred } = useSettled(now, `${signOf(now.ideas)} ${[...now.barred].join(' ')}`, list)

  const [marked, mark] = useMarked(code, me.group)
  const seen = useSeen(`gommette.seen.${code}.${me.group}.${step.id}`, list, ideas.map((idea) => idea.id).join(' '))
  const mayHave = ideas.filter((idea) => !barred.has(idea.id)).map((idea) => idea.id)
  const long = ideas.length >= LONG_FROM
  const sets = { unseen: without(mayHave, (id) => !seen.has(id)), marked: without(ideas.map((idea) => idea.id), (id) => marked.has(id)), stuck: without(mayHave, (id) => given[id]) }
  const filters = useFilters(ideas, sets)
  const shown = long ? filters.shown : ideas
  const showUnseen = () => { filters.reset(); filters.choose('unseen'); list.current?.scrollIntoView({ block: 'start' }) }
  useFlights(stage, given, { left, budget })

  const give = giver({ step, vote, ideas, onSend })
  const owed = owedOf(step, vote, ideas)
  const full = left > 0 && ideas.length > 0 && placeable(vote, ideas) === 0
  const done = (wished) => {
    if (!wished || owed <= 0) return onSend('step.done', { step: step.id, done: wished })
    toast(tn('tablet.spend_all', owed))
    return false
  }
  const entered = left < budget || against_left < against_budget
  const sees = html`<${WhoSees} step=${step} entered=${entered} />`
  const theme = room.themes.find((each) => each.id === step.settings.works_on?.theme)
  const filled = look !== 'like' && (left === 0 || full || (step.settings.spend_all && owed === 0))
  return html`<main class="stage two vote" ref=${stage}>
    <${StepHead} step=${step} />
    <div class="side">
      <${Dock} class="ballot-dock"><div class="tray">
        <${Sheet} full=${full} left=${left} budget=${budget} colour=${me.colour} look=${look} against=${against ? { left: against_left, budget: against_budget } : null}>
          <p class="rule soft">${voteRule(step, vote)}</p>
        <//>
        <div class="ending">
          ${long ? html`<${Unseen} n=${sets.unseen.size} onShow=${showUnseen} />` : null}
          <${Done} done=${room.done} onDone=${done} filled=${filled} note=${owed > 0 && entered ? tn('tablet.spend_all', owed) : ''} />
        </div>
      </div><//>
      <div class="only-wide">${sees}</div>
    </div>
    <section class="ideas" aria-label=${t('tablet.ideas')}>
      <div class="only-narrow"><p class="rule soft">${voteRule(step, vote)}</p>${sees}</div>
      ${theme ? html`<h3 class="theme-name" lang=${foreign()}>${icon('layers')} ${theme.name}</h3>` : null}
      ${long ? html`<${Filters} filters=${filters} ideas=${ideas} sets=${sets} themes=${theme ? [] : room.themes} />` : null}
      ${ideas.length ? null : html`<p class="soft none-yet">${t('tablet.vote_empty')}</p>`}
      ${ideas.length && !shown.length ? html`<${NothingShown} filters=${filters} />` : null}
      <ul class="ballots" ref=${list}>${shown.map((idea) => html`<${VoteCard} key=${idea.id} idea=${idea} limit=${limit} against=${against} look=${look}
        colour=${me.colour} themes=${theme ? [] : room.themes} given=${given[idea.id] || 0} barred=${barred.has(idea.id)} own=${own.has(idea.id)}
        objected=${room.objected.has(idea.id)} marked=${marked.has(idea.id)} onMark=${mark} onGive=${give} onObject=${onObject} />`)}</ul>
    </section>
  </main>`
}
