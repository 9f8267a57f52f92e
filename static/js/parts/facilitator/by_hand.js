// Choosing by hand the ideas that a vote works on.
import { html, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { useEntered } from './entered.js'
import { Act, langOf, textOf } from './marks.js'

export function ByHand({ room, step, onSend, onClose }) {
  const form = useEntered()
  const [chosen, choose] = useState(() => new Set(step.comes?.ideas ?? []))
  const tied = new Set(step.comes?.tied ?? [])
  const active = room.ideas.filter((idea) => idea.state === 'active')
  const toggle = (id) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  async function keep(event) {
    event.preventDefault()
    const ideas = active.filter((idea) => chosen.has(idea.id)).map((idea) => idea.id)
    const answer = await onSend('step.configure', { step: step.id, settings: { works_on: { ideas } } }, {
      said: tn('facilitator.said.comes', ideas.length),
      undo: [['step.configure', { step: step.id, settings: { works_on: step.settings?.works_on ?? { all: true } } }]],
    })
    if (answer.ok) onClose()
  }
  return html`
    <form class="by-hand" ref=${form} onSubmit=${keep}>
      <header class="comes">
        <h3>${t('facilitator.comes.choose')}</h3><span class="push"></span>
        <${Act} name=${t('facilitator.comes.none')} onClick=${() => choose(new Set())} />
        <${Act} name=${t('facilitator.cancel')} onClick=${onClose} />
        <button class="button quiet small strong" disabled=${chosen.size === 0}>${tn('facilitator.comes.keep', chosen.size)}</button>
      </header>
      <ul class="ideas scroll">${active.map((idea) => html`<li key=${idea.id} class=${`idea ${chosen.has(idea.id) ? 'sel' : ''}`}><label>
        <input type="checkbox" checked=${chosen.has(idea.id)} onChange=${() => toggle(idea.id)} />
        <span class="number">${idea.number}</span><span class="text" lang=${langOf(idea)}>${textOf(idea)}</span></label>
        ${tied.has(idea.id) && html`<span class="chip warn">${t('facilitator.comes.level')}</span>`}</li>`)}</ul>
    </form>`
}
