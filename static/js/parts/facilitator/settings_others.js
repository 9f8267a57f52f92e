// Settings of a sort step, a score step and a results step.
import { html } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { Profiles } from './profiles.js'
import { lookedAt } from './room.js'
import { Choice, Yes, useChosen } from './settings_fields.js'
import { ThemesEditor } from './themes.js'

export const OfSort = ({ room, step, field, settings, onSend }) => html`
  <${Yes} ...${field('proposals')} value=${settings.proposals ?? true} />
  <div class="wide"><${ThemesEditor} room=${room} step=${null} onSend=${onSend} /></div>`

/** An earlier step, or none. */
function Earlier({ room, step, kinds, name, value, onSet, locked, none }) {
  const [shown, choose] = useChosen(value ?? '', (id) => onSet(id || null))
  const earlier = room.steps.filter((one) => kinds.includes(one.kind) && one.position < step.position)
  return html`<label class="field"><span class="label">${name}</span>
    <select value=${shown} disabled=${locked} onChange=${(event) => choose(event.target.value)}>
      ${none && html`<option value="">${none}</option>`}
      ${earlier.map((one) => html`<option key=${one.id} value=${one.id} lang=${foreign()}>${one.title}</option>`)}
    </select></label>`
}

export const OfScore = ({ room, step, field, onSend }) => html`
  <${Choice} ...${field('order')} values=${['mean', 'favourable', 'opposed']} />
  <${Earlier} ...${field('second_round_of')} room=${room} step=${step} kinds=${['score']} none=${t('facilitator.setting.no_first_round')} />
  <${Yes} ...${field('led')} /><${Yes} ...${field('one_per_group')} />
  <div class="wide"><${Profiles} room=${room} onSend=${onSend} /></div>`

export function OfResults({ room, step, field }) {
  const { onSet, locked } = field('works_on')
  return html`<${Earlier} room=${room} step=${step} kinds=${['ideas', 'vote', 'score']} name=${t('facilitator.setting.looks_at')}
    value=${lookedAt(room, step)?.id} locked=${locked} onSet=${(id) => onSet({ step: id })} />`
}
