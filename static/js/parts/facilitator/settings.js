// A step's settings. Each change is sent when its field is left, and can be taken back.
import { html, icon } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { CriteriaEditor } from './criteria.js'
import { OfIdeas } from './settings_ideas.js'
import { OfResults, OfScore, OfSort } from './settings_others.js'
import { OfVote } from './settings_vote.js'
import { Choice, Count, Text, Yes } from './settings_fields.js'
import { fieldsOf, isOver, reasonsOf } from './step_fields.js'
import { StepActs } from './step_acts.js'
import { WorksOn } from './works_on.js'

const RESULTS = ['live', 'close', 'reveal']
const MINUTE_S = 60
const OF = { ideas: OfIdeas, sort: OfSort, vote: OfVote, score: OfScore, results: OfResults }
const TALLIED = ['vote', 'score']
const ON_IDEAS = ['sort', 'vote', 'score']

const toSeconds = (text) => (text.trim() === '' ? null : Math.round(Number(text.replace(',', '.')) * MINUTE_S))
const toMinutes = (seconds) => (seconds ? String(Math.round((seconds / MINUTE_S) * 100) / 100) : '')

/** `room`, `step`, `onSend`; `acts` of ideas, where ideas may be typed for the occasion; `whole`: with the criteria. */
export function Settings({ room, step, onSend, acts, whole = false }) {
  const fields = fieldsOf(step, onSend)
  const { own, field, settings } = fields
  const Of = OF[step.kind]
  return html`
    <div class="scroll settings-pane" tabindex="0">
      ${reasonsOf(step).map((reason) => html`<p key=${reason} class="why">${icon('lock')} <span>${reason}</span></p>`)}
      <fieldset class="settings" disabled=${isOver(step)}>
        <legend class="visually-hidden" lang=${foreign()}>${step.title}</legend>
        <div class="wide"><${Text} ...${own('title')} id="step-title" />
          <${Text} ...${own('instruction')} long rows=${4} help=${t('facilitator.setting.instruction.help')} />
          <${Text} ...${own('notes')} long rows=${3} help=${t('facilitator.setting.notes.help')} /></div>
        <${Count} ...${field('seconds')} value=${toMinutes(settings.seconds)} read=${toSeconds} empty=${t('facilitator.setting.none')} />
        <${Yes} ...${field('close_at_zero')} />
        ${ON_IDEAS.includes(step.kind) && html`<${WorksOn} room=${room} step=${step} onSend=${onSend} acts=${acts} />`}
        ${whole && step.kind === 'score' && html`<div class="wide"><${CriteriaEditor} step=${step} onSend=${onSend} /></div>`}
        ${Of && html`<${Of} room=${room} step=${step} onSend=${onSend} ...${fields} />`}
        ${TALLIED.includes(step.kind) && html`<${Choice} ...${field('results')} values=${RESULTS} />
          <${Yes} ...${field('groups_shown')} /><${Yes} ...${field('facilitator_sees')} />`}
      </fieldset>
      ${step.state === 'prepared' && html`<div class="wide acts"><${StepActs} room=${room} step=${step} onSend=${onSend} named /></div>`}
    </div>`
}
