// What can be done with a step of the sequence: earlier, later, one more like it, away. With its keys' names.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'

const OF_ROWS = ['id', 'round', 'locked']
const without = (row, names) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

/** The step as `step.add` takes it, to bring a removed one back. */
const again = (room, step) => ({
  kind: step.kind, title: step.title, instruction: step.instruction ?? '', notes: step.notes ?? '', position: step.position,
  settings: {
    ...step.settings,
    ...(step.criteria?.length && { criteria: step.criteria.map((one) => without(one, OF_ROWS)) }),
    ...(step.themes?.length && { themes: step.themes.map((id) => room.theme(id)?.name).filter(Boolean) }),
  },
})

/** `{move(by), copy(), remove()}`, each answering as `onSend` does; null where the step can't. */
export function actsOfStep(room, step, onSend) {
  const prepared = step?.state === 'prepared'
  const before = room.steps[step?.position - 1]
  const move = (by) => onSend('step.move', { step: step.id, position: step.position + by }, {
    said: t('facilitator.said.step_moved', { title: step.title }), undo: [['step.move', { step: step.id, position: step.position }]],
  })
  return {
    up: prepared && before?.state === 'prepared' ? () => move(-1) : null,
    down: prepared && step.position < room.steps.length - 1 ? () => move(1) : null,
    copy: step ? () => onSend('step.copy', { step: step.id }, {
      said: t('facilitator.said.step_copied', { title: step.title }), undo: (result) => [['step.remove', { step: result.step }]],
    }) : null,
    remove: prepared ? () => onSend('step.remove', { step: step.id }, {
      said: t('facilitator.said.step_removed', { title: step.title }), undo: [['step.add', again(room, step)]],
    }) : null,
  }
}

/** `named`: with words beside the drawings; `onDone(what, answer)`. */
export function StepActs({ room, step, onSend, named = false, onDone = () => {} }) {
  const acts = actsOfStep(room, step, onSend)
  const Do = (what, sign) => html`<${Act} key=${what} disabled=${!acts[what]} label=${t(`facilitator.step.${what}.named`, { title: step.title })}
    name=${named ? t(`facilitator.step.${what}`) : undefined} onClick=${async () => onDone(what, await acts[what]())}>${icon(sign)}<//>`
  return html`<div class="acts step-acts">${Do('up', 'arrow-up')}${Do('down', 'arrow-down')}${Do('copy', 'copy')}${Do('remove', 'trash')}</div>`
}
