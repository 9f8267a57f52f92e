// The middle of the cockpit: the step on show, by its kind and state, with its settings in a fold.
import { html, useRef, useState } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { Ahead } from './ahead.js'
import { Board } from './board.js'
import { Brief } from './brief.js'
import { Circle } from './circle.js'
import { CriteriaEditor } from './criteria.js'
import { busy } from './following.js'
import { leads } from './role.js'
import { ScoreBefore } from './score_before.js'
import { ScoreLed } from './score_led.js'
import { ScoreProgress } from './score_progress.js'
import { ScoreReveal } from './score_reveal.js'
import { Settings } from './settings.js'
import { Tabs } from './tabs.js'
import { Tally } from './tally.js'
import { VoteBefore } from './vote_before.js'
import { VoteProgress } from './vote_progress.js'

/** What can be looked at in a step, the first by default. */
function tabsOf(room, step) {
  if (step.kind === 'brief') return ['brief']
  if (step.kind === 'results') return ['tally']
  if (step.kind === 'score') return tabsOfScore(room, step)
  if (step.kind !== 'vote') return ['ideas']
  if (step.state === 'prepared') return ['before', 'ideas']
  if (step.state === 'open') return room.tally(step.id) ? ['ideas', 'tally'] : ['ideas']
  return ['tally', 'ideas']
}

function tabsOfScore(room, step) {
  const tally = room.tally(step.id) ? ['tally'] : []
  if (step.state === 'prepared') return leads ? ['before', 'criteria', 'ideas'] : ['before', 'ideas']
  if (step.state === 'open') return ['progress', ...tally, ...(leads ? ['criteria'] : []), 'ideas']
  return step.state === 'closed' ? ['reveal', ...tally, 'ideas'] : ['tally', 'ideas']
}

/** Opened, closed or revealed, a step shows what matters now; not under the hands of somebody who is at work there. */
function useTab(tabs, state) {
  const at = useRef({ state, chosen: null, tab: null })
  const [, redraw] = useState(0)
  if (at.current.state !== state) at.current = { ...at.current, state, chosen: busy() ? at.current.tab : null }
  const { chosen } = at.current
  at.current.tab = tabs.includes(chosen) ? chosen : tabs[0]
  return [at.current.tab, (one) => { at.current.chosen = one; redraw((n) => n + 1) }]
}

export function Stage({ room, step, acts, onSend, onUndo, tell }) {
  const tabs = [...tabsOf(room, step), ...(leads ? ['settings'] : [])]
  const [tab, choose] = useTab(tabs, step.state)
  const parts = {
    brief: () => html`<${Brief} step=${step} />`,
    ideas: () => html`<${Board} room=${room} step=${step} acts=${acts} onUndo=${onUndo} tell=${tell} />`,
    before: () => (step.kind === 'score' ? html`<${ScoreBefore} room=${room} step=${step} onSend=${onSend} acts=${acts} />`
      : html`<${VoteBefore} room=${room} step=${step} onSend=${onSend} />`),
    criteria: () => html`<div class="scroll settings-pane" tabindex="0"><${CriteriaEditor} step=${step} onSend=${onSend} /></div>`,
    progress: () => html`<${ScoreProgress} room=${room} step=${step} onSend=${onSend} />`,
    reveal: () => html`<${ScoreReveal} room=${room} step=${step} onSend=${onSend} />`,
    tally: () => html`<${Tally} room=${room} step=${step} onSend=${onSend} />`,
    settings: () => html`<${Settings} room=${room} step=${step} acts=${acts} onSend=${onSend} />`,
  }
  return html`
    <main class="stage">
      <header class="stage-head">
        <h2 lang=${foreign()}>${step.title}</h2>
        <span class=${`chip ${step.state}`}>${t(`facilitator.state.${step.state}`)}</span>
        ${step.reopened ? html`<span class="chip">${t('facilitator.reopened')}</span>` : null}
        <${Tabs} tabs=${tabs} tab=${tab} label=${step.title} onChoose=${choose} />
      </header>
      ${step.kind === 'vote' && step.state === 'open' && html`<${VoteProgress} room=${room} step=${step} />`}
      ${step.kind === 'ideas' && step.state === 'open' && html`<${Circle} step=${step} onSend=${onSend} />`}
      ${step.kind === 'score' && step.state === 'open' && step.settings?.led && html`<${ScoreLed} room=${room} step=${step} onSend=${onSend} />`}
      ${tab !== 'before' && html`<${Ahead} room=${room} step=${step} />`}
      <div class="stage-body" id="stage-body" role="tabpanel" aria-labelledby=${`tab-${tab}`}>${parts[tab]()}</div>
    </main>`
}
