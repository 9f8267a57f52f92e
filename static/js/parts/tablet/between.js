// No step is open: where we are, what comes next, and that nothing is asked of anybody just now.
import { html, icon } from '../../lib/ui.js'
import { quoting } from '../../lib/quoting.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Instruction } from '../shared/instruction.js'
import { Sticker } from '../shared/sticker.js'
import { CalmFace } from './calm_face.js'
import { IdeaText } from './idea_text.js'
import { IdeaList } from './idea_list.js'
import { Result } from './result.js'
import { StepHead, StepName, stepName } from './step_name.js'

const Next = ({ step }) => (step ? html`<p class="next">${icon('arrow-right')} <span>${(step.title ? quoting : t)('tablet.next', { name: stepName(step) })}</span></p>` : null)

export function Between({ room }) {
  const { workshop, step, next, tally } = room
  const shut = step && !room.open
  const hidden = shut && ['vote', 'score'].includes(step.kind) && (!tally || (tally.partial && !tally.curtain))
  const over = workshop.over && !hidden && !tally?.partial
  return html`<main class="stage calm">
    ${over ? html`<${Over} room=${room} />` : html`<${CalmFace} sign=${step ? (hidden || tally?.curtain ? 'theater' : 'circle-check') : 'users'} title=${!step ? t('tablet.before') : (step.title ? quoting : t)('tablet.step_over', { name: stepName(step) })}>
      ${hidden ? html`<p>${t(tally ? 'tablet.result_rest' : 'tablet.result_later')}</p>` : null}
      ${tally?.curtain ? html`<p>${t('tablet.curtain_lead')}</p>` : null}
      <${Next} step=${next} />
      <p class="soft">${t('tablet.wait')}</p>
    <//>`}
    ${tally ? html`<${Result} tally=${tally} room=${room} />` : null}
    ${shut && ['ideas', 'sort'].includes(step.kind) ? html`<${Reading} room=${room} />` : null}
  </main>`
}

const STICKERS = 12

/** The end: thanks, what becomes of it all, what to do with the tablet. */
function Over({ room }) {
  const mine = [...room.own].filter((id) => room.ideas.get(id)?.state === 'active').length
  return html`<div class="card waiting-face over">
    <p class="confetti" aria-hidden="true">${Array.from({ length: STICKERS }, (_, at) => html`<${Sticker} key=${at} colour=${at + 1} />`)}</p>
    <h2 tabindex="-1">${t('tablet.all_over')}</h2>
    <p class="thanks">${t('tablet.thanks')} ${mine ? tn('tablet.thanks_ideas', mine) : ''}</p>
    <p>${t('tablet.results_go')}</p>
    <p class="soft">${t(room.me.member ? 'tablet.leave_phone' : 'tablet.leave_tablet')}</p>
  </div>`
}

/** While one waits, there are ideas to read. */
function Reading({ room }) {
  const ideas = [...room.ideas.values()].filter((idea) => idea.state === 'active' && !idea.lead)
  return html`<${IdeaList} ideas=${ideas} own=${room.own} empty=${t('tablet.ideas_empty')}
    card=${(idea) => html`<li class=${`card idea${room.own.has(idea.id) ? ' mine' : ''}`} key=${idea.id}><${IdeaText} idea=${idea} aloud /></li>`} />`
}

export function Results({ room }) {
  const { tally, step } = room
  return html`<main class="stage calm">
    ${tally ? html`<${StepHead} step=${step} /><${Result} tally=${tally} room=${room} />`
      : html`<${CalmFace} sign="theater" title=${html`<${StepName} step=${step} />`}><p class="soft">${t('tablet.result_later')}</p><//>`}
  </main>`
}

export const Brief = ({ room }) => html`<main class="stage calm"><${CalmFace} sign="megaphone" title=${html`<${StepName} step=${room.step} />`}>
  <${Instruction} step=${room.step} class="brief" />
  <p class="soft">${t('tablet.brief')}</p>
  <${Next} step=${room.next} />
<//></main>`
