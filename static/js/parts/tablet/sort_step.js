// "Sort": the facilitator merges in front of everyone; the tablets read along in an order of their own,
// keep what they want to come back to, and may say "these two are alike" or "not the same".
import { html, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { toast } from '../shared/toast.js'
import { Alike, Picking } from './alike.js'
import { useCountSaid } from './arrivals.js'
import { StepHead } from './step_name.js'
import { IdeaList } from './idea_list.js'
import { useMarked } from './marked.js'
import { ownOrder } from './own_order.js'
import { SortCard } from './sort_card.js'

export function SortStep({ room, code, onSend, onObject }) {
  const { own, step, me, proposals } = room
  const [marked, mark] = useMarked(code, me.group)
  const [picked, setPicked] = useState(null)
  const ideas = [...room.ideas.values()].filter((idea) => idea.state === 'active' && !idea.lead)
  const first = ideas.find((idea) => idea.id === picked)
  useCountSaid(ideas.length)
  const proposing = step.settings.proposals !== false

  const propose = (pair, proposed) => onSend('idea.propose_alike', { ideas: pair, proposed })
  const pick = (idea) => {
    if (!first) return setPicked(idea.id)
    const pair = [first.id, idea.id]
    setPicked(null)
    propose(pair, true)
    return toast(t('tablet.alike.sent', { one: first.number, other: idea.number }), { action: t('common.undo'), onAction: () => propose(pair, false) })
  }
  const known = (one, other) => proposals.some((pair) => pair.includes(one) && pair.includes(other))
  const card = (idea) => html`<${SortCard} key=${idea.id} idea=${idea} themes=${room.themes} own=${own.has(idea.id)} objected=${room.objected.has(idea.id)} onObject=${onObject}
    marked=${marked.has(idea.id)} onMark=${mark} picked=${first} proposing=${proposing} proposed=${Boolean(first) && known(first.id, idea.id)} onPick=${pick} />`
  return html`<main class="stage sort"><${StepHead} step=${step} /><p class="lead">${t(proposing ? 'tablet.sort_lead_alike' : 'tablet.sort_lead')}</p>
    ${first ? html`<${Picking} idea=${first} onCancel=${() => setPicked(null)} />` : null}
    <${Alike} proposals=${proposals} ideas=${room.ideas} onTakeBack=${(pair) => propose(pair, false)} />
    <${IdeaList} ideas=${ideas} own=${own} card=${card} marked=${marked} order=${ownOrder(step.id, me.group)} empty=${t('tablet.ideas_empty')} />
  </main>`
}
