// No step is open: where we are, what comes next, and that nothing is asked of anybody just now.
import { html, icon } from '../../lib/ui.js'
import { has, t } from '../../lib/words.js'
import { Instruction } from '../shared/instruction.js'
import { IdeaText } from './idea_text.js'
import { IdeaList } from './idea_list.js'
import { Result } from './result.js'

/** What people call a step: its title, else its kind. */
export const stepName = (step) => step.title || (has(`tablet.kind.${step.kind}`) ? t(`tablet.kind.${step.kind}`) : '')

export function Between({ room }) {
  const { step, next, tally } = room
  const shut = step && !room.open
  const hidden = shut && ['vote', 'score'].includes(step.kind) && (!tally || tally.partial)
  return html`<main class="stage calm">
    <div class="card waiting-face">
      <h2>${!step ? t('tablet.before') : next || hidden ? t('tablet.step_over', { name: stepName(step) }) : t('tablet.all_over')}</h2>
      ${hidden ? html`<p>${t('tablet.result_later')}</p>` : null}
      ${next ? html`<p class="next">${icon('arrow-right')} <span>${t('tablet.next', { name: stepName(next) })}</span></p>` : null}
      <p class="soft">${t(next || hidden ? 'tablet.wait' : 'tablet.thanks')}</p>
    </div>
    ${tally ? html`<${Result} tally=${tally} room=${room} />` : null}
    ${shut && ['ideas', 'sort'].includes(step.kind) ? html`<${Reading} room=${room} />` : null}
  </main>`
}

/** While one waits, there are ideas to read. */
function Reading({ room }) {
  const ideas = [...room.ideas.values()].filter((idea) => idea.state === 'active' && !idea.lead)
  return html`<${IdeaList} ideas=${ideas} own=${room.own} empty=${t('tablet.ideas_empty')}
    card=${(idea) => html`<li class=${`card idea${room.own.has(idea.id) ? ' mine' : ''}`} key=${idea.id}><${IdeaText} idea=${idea} /></li>`} />`
}

export function Results({ room }) {
  const { tally } = room
  return html`<main class="stage calm">
    ${tally ? html`<${Result} tally=${tally} room=${room} />` : html`<p class="soft none-yet">${t('tablet.result_later')}</p>`}
  </main>`
}

export const Brief = ({ room }) => html`<main class="stage calm"><div class="card waiting-face">
  <h2>${stepName(room.step)}</h2>
  <${Instruction} step=${room.step} class="brief" />
  <p class="soft">${t('tablet.brief')}</p>
  ${room.next ? html`<p class="next">${icon('arrow-right')} <span>${t('tablet.next', { name: stepName(room.next) })}</span></p>` : null}
</div></main>`
