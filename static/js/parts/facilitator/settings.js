// A step's settings. Each change is sent when its field is left, and can be taken back.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'
import { lookedAt } from './room.js'
import { Choice, Count, Text, Yes } from './settings_fields.js'

const RESULTS = ['live', 'close', 'reveal']
const MINUTE_S = 60
const LOCKED = new Set(['budget', 'per_member', 'limit', 'barred', 'order', 'shuffle', 'works_on'])

const toSeconds = (text) => (text.trim() === '' ? null : Math.round(Number(text.replace(',', '.')) * MINUTE_S))
const toMinutes = (seconds) => (seconds ? String(Math.round((seconds / MINUTE_S) * 100) / 100) : '')

const OfIdeas = ({ field, settings }) => html`
  <${Count} ...${field('max_ideas')} empty=${t('facilitator.setting.none')} />
  <${Choice} ...${field('others_shown')} values=${['live', 'close']} />
  <${Choice} ...${field('to_screen')} values=${['at_once', 'delay', 'accepted']} />
  ${settings.to_screen === 'delay' && html`<${Count} ...${field('delay_seconds')} />`}
  <${Yes} ...${field('authors_shown')} />`

const OfVote = ({ field }) => html`
  <${Count} ...${field('budget')} /><${Count} ...${field('limit')} />
  <${Choice} ...${field('barred')} values=${['authors', 'lone_author', 'nobody']} />
  <${Choice} ...${field('order')} values=${['total', 'share']} />
  <${Yes} ...${field('per_member')} /><${Yes} ...${field('spend_all')} /><${Yes} ...${field('shuffle')} />`

function OfResults({ room, step, field }) {
  const votes = room.steps.filter((one) => one.kind === 'vote' || one.kind === 'ideas')
  const { value, onSet, locked } = field('works_on')
  return html`<label class="field">${t('facilitator.setting.looks_at')}
    <select value=${value?.step ?? lookedAt(room, step)?.id ?? ''} disabled=${locked} onChange=${(event) => onSet({ step: event.target.value })}>
      ${votes.filter((one) => one.position < step.position).map((one) => html`<option key=${one.id} value=${one.id}>${one.title}</option>`)}
    </select></label>`
}

export function Settings({ room, step, onSend }) {
  const settings = step.settings ?? {}
  const said = t('facilitator.said.configured', { title: step.title })
  const configure = (now, before) => onSend('step.configure', { step: step.id, ...now }, {
    said, undo: [['step.configure', { step: step.id, ...before }]],
  })
  const own = (name) => ({
    name: t(`facilitator.setting.${name}`), value: step[name],
    onSet: (value) => configure({ [name]: value }, { [name]: step[name] }),
  })
  const field = (name) => ({
    key: name, name: t(`facilitator.setting.${name}`), of: name, value: settings[name],
    // Once a vote has opened, what it stands on is fixed.
    locked: step.state !== 'prepared' && LOCKED.has(name),
    // A smaller budget lowers the limit with it.
    onSet: (value) => configure({ settings: { [name]: value } },
      { settings: { [name]: settings[name] ?? null, ...(name === 'budget' && { limit: settings.limit }) } }),
  })
  const move = (by) => onSend('step.move', { step: step.id, position: step.position + by })
  return html`
    <div class="scroll settings">
      <div class="wide"><${Text} ...${own('title')} /><${Text} ...${own('instruction')} long /></div>
      <${Count} ...${field('seconds')} value=${toMinutes(settings.seconds)} read=${toSeconds} empty=${t('facilitator.setting.none')} />
      <${Yes} ...${field('close_at_zero')} />
      ${step.kind === 'ideas' && html`<${OfIdeas} field=${field} settings=${settings} />`}
      ${step.kind === 'vote' && html`<${OfVote} field=${field} />`}
      ${step.kind === 'results' && html`<${OfResults} room=${room} step=${step} field=${field} />`}
      ${step.kind === 'vote' && html`<${Choice} ...${field('results')} values=${RESULTS} />
        <${Yes} ...${field('groups_shown')} /><${Yes} ...${field('facilitator_sees')} />`}
      ${step.state === 'prepared' && html`<div class="wide acts">
        <${Act} name=${t('facilitator.step.up')} onClick=${() => move(-1)}>${icon('arrow-up')}<//>
        <${Act} name=${t('facilitator.step.down')} onClick=${() => move(1)}>${icon('arrow-down')}<//>
        <${Act} name=${t('facilitator.step.remove')} onClick=${() => onSend('step.remove', { step: step.id }, {
          said: t('facilitator.said.step_removed', { title: step.title }),
          undo: [['step.add', { kind: step.kind, title: step.title, instruction: step.instruction ?? '', settings, position: step.position }]],
        })}>${icon('trash')}<//></div>`}
    </div>`
}
