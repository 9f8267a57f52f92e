// While people vote: what to do, and how far the groups are; no result.
import { html } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Timer } from './clock.js'
import { span } from './fit.js'
import { Said } from './said.js'
import { Sheet } from './sheet.js'

const RING = 46
/** The height of what is asked; less where the page is nearly square, and its header higher. */
const SAID = 22
const SAID_SQUARE = 13
const SQUARE = 130
/** What a group fills of its sticker by starting. */
const STARTED = 0.5

export function Vote({ step, progress, clock }) {
  const open = step.state === 'open'
  const aside = open && step.timer ? RING : 0
  return html`
    <main class="vote">
      <h2 class=${open ? 'visually-hidden' : ''} lang=${foreign()}>${step.title}</h2>
      <div class="asked">
        <${Said} step=${step} words=${open ? undefined : t('screen.vote_closed')} height=${span() < SQUARE ? SAID_SQUARE : SAID} />
        ${open && html`<p class="rule">${rule(step)}</p>`}
        ${open && step.only_group && html`<p class="rule">${t('screen.reopened_for_one')}</p>`}
      </div>
      <div class="far">
        ${progress && html`<${Progress} progress=${progress} open=${open} closing=${step.closing_at} aside=${aside} />`}
        ${open && html`<${Timer} step=${step} clock=${clock} huge=${true} />`}
      </div>
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

function Progress({ progress: { groups, started, done }, open, closing, aside }) {
  return html`
    <div class="progress">
      <p class="figure"><b>${done} / ${groups}</b> <span>${tn('screen.done', groups)}</span></p>
      <${Sheet} n=${groups} done=${done} begun=${(i) => (i < started ? STARTED : 0)} aside=${aside} />
      ${open && html`<p class="warm">${closing ? '\u00a0' : warm(groups, started, done)}</p>`}
    </div>`
}

/** One sentence that makes a room want to finish, and hurries nobody. */
export function warm(all, started, done) {
  const left = all - done
  if (!all || !started) return t('screen.warm_start')
  if (left === 0) return t('screen.warm_all')
  if (done >= all / 2) return tn('screen.warm_left', left, { groups: tn('screen.groups', left) })
  return tn('screen.started', started, { groups: tn('screen.groups', started) })
}
