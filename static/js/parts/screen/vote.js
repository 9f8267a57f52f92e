// While people vote: what to do, and how far the groups are; no result.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Timer } from './clock.js'
import { Said } from './said.js'

const MOST_STICKERS = 60

export function Vote({ step, progress, clock }) {
  const open = step.state === 'open'
  return html`
    <main class="vote">
      <h2 class="visually-hidden">${step.title}</h2>
      ${open ? html`<${Said} step=${step} />` : html`<p class="instruction">${t('screen.vote_closed')}</p>`}
      ${open && html`<p class="rule">${rule(step)}</p>`}
      <div class="far">
        ${progress && html`<${Progress} progress=${progress} />`}
        ${open && html`<${Timer} timer=${step.timer} clock=${clock} huge=${true} />`}
      </div>
      ${open && step.only_group && html`<p class="rule">${t('screen.reopened_for_one')}</p>`}
    </main>`
}

export function rule({ settings, candidates }) {
  const ideas = candidates?.length ? `${tn('screen.ideas', candidates.length)} · ` : ''
  if (settings.look === 'like') return ideas + t(settings.against_budget ? 'screen.rule_like_both' : 'screen.rule_like')
  const said = [
    t(settings.per_member ? 'screen.rule_budget_member' : 'screen.rule_budget', { points: tn('screen.points', settings.budget) }),
    tn('screen.rule_limit', settings.limit),
  ]
  if (settings.against_budget) said.push(tn('screen.rule_against', settings.against_limit, { points: tn('screen.points', settings.against_budget) }))
  if (settings.barred !== 'nobody') said.push(t('screen.rule_own'))
  return ideas + said.join(', ')
}

function Progress({ progress }) {
  const { groups, started, done } = progress
  const state = (i) => (i < done ? 'done' : i < started ? 'started' : 'empty')
  return html`
    <div class="progress">
      <p class="figure"><b>${done} / ${groups}</b> <span>${tn('screen.done', done)}</span></p>
      ${groups <= MOST_STICKERS && html`
        <p class=${`stickers${groups > 24 ? ' many' : ''}`} aria-hidden="true">
          ${Array.from({ length: groups }, (_, i) => html`<i key=${i} class=${`sticker ${state(i)}`} />`)}
        </p>`}
      <p class="started">${tn('screen.started', started, {groups: tn('screen.groups', started)})}</p>
    </div>`
}
