// How the results stand on the screen: which picture, which idea, which criterion is where.
import { html } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { useKeys } from './keys.js'
import { Act, langOf, textOf } from './marks.js'
import { ideasOf } from './room.js'

const MODES = ['ranking', 'histograms', 'table', 'map', 'words', 'rounds', 'profiles']

const may = (room, step, mode) => (mode === 'rounds' ? Boolean(step.settings?.second_round_of)
  : mode === 'profiles' ? (room.workshop.profiles ?? []).length > 0
    : mode === 'map' ? (step.criteria ?? []).length > 1 : true)

const Pick = ({ name, value, none, options, onSet }) => html`
  <label class="field"><span class="label">${name}</span>
    <select value=${value ?? ''} onChange=${(event) => onSet(event.target.value || null)}>
      ${none && html`<option value="">${none}</option>`}
      ${options.map(([id, says, lang]) => html`<option key=${id} value=${id} lang=${lang}>${says}</option>`)}</select></label>`

function Axes({ room, step, display, onSet }) {
  const rows = (step.criteria ?? []).map((row) => [row.id, row.name, foreign()])
  const votes = room.steps.filter((one) => one.kind === 'vote' && one.state === 'revealed').map((one) =>
    [`points:${one.id}`, t('facilitator.arrange.points', { title: one.title })])
  const { x = rows[0]?.[0], y = rows[1]?.[0], size } = display
  return html`
    <${Pick} name=${t('facilitator.arrange.x')} value=${x ?? rows[0]?.[0]} options=${rows} onSet=${(id) => onSet({ x: id })} />
    <${Pick} name=${t('facilitator.arrange.y')} value=${y ?? rows[1]?.[0]} options=${rows} onSet=${(id) => onSet({ y: id })} />
    <${Pick} name=${t('facilitator.arrange.size')} value=${size} none=${t('facilitator.arrange.same_size')} options=${[...rows, ...votes]} onSet=${(id) => onSet({ size: id })} />`
}

const said = (display) => Object.fromEntries(['mode', 'idea', 'criterion', 'x', 'y', 'size', 'weights']
  .filter((name) => display[name] !== null && display[name] !== undefined).map((name) => [name, display[name]]))

/** `arrange(change)`: what is not changed stays as it stands. */
export const arranging = (step, onSend) => (change) =>
  onSend('screen.arrange', { step: step.id, ...said({ ...step.display, ...change }) })

export function Arrange({ room, step, onSend }) {
  const display = step.display ?? {}
  const mode = display.mode ?? 'ranking'
  const arrange = arranging(step, onSend)
  const modes = MODES.filter((one) => may(room, step, one))
  const go = (one) => arrange({ mode: one, ...(one === 'map' && { x: display.x ?? step.criteria[0].id, y: display.y ?? step.criteria[1].id }) })
  useKeys({ digit: (event) => (modes[Number(event.key) - 1] ? go(modes[Number(event.key) - 1]) : false) })
  const ideas = ideasOf(room, step).map((idea) => [idea.id, `${idea.number} · ${textOf(idea)}`, langOf(idea)])
  return html`
    <section class="arrange" aria-label=${t('facilitator.arrange')}>
      <div class="acts" role="group" aria-label=${t('facilitator.arrange')}>
        ${modes.map((one, at) => html`<${Act} key=${one} keyed=${String(at + 1)} pressed=${one === mode} name=${t(`facilitator.arrange.${one}`)} onClick=${() => go(one)} />`)}</div>
      ${mode === 'map' && html`<div class="picks"><${Axes} room=${room} step=${step} display=${display} onSet=${arrange} /></div>`}
      ${mode === 'histograms' && html`<div class="picks">
        <${Pick} name=${t('facilitator.arrange.idea')} value=${display.idea} none=${t('facilitator.arrange.all_ideas')} options=${ideas} onSet=${(id) => arrange({ idea: id })} /></div>`}
    </section>`
}
