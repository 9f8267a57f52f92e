// The keys of the cockpit, in a dialog.
import { html, useLayoutEffect, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const KEYS = [
  ['where', [['G', 'next'], ['T', 'timer'], ['+', 'extend'], ['Esc', 'cancel'], ['D', 'prepare'], ['Z', 'undo'], ['?', 'help']]],
  ['ideas', [['J K', 'move'], ['X', 'select'], ['1 2 3', 'numbers'], ['/', 'search'], ['M', 'merge'], ['S', 'split'],
    ['C', 'correct'], ['H', 'hide'], ['L', 'file'], ['R', 'redact'], ['E', 'add'], ['A', 'admit'], ['O', 'circle']]],
  ['pairs', [['M', 'pair_merge'], ['N', 'pair_no']]],
  ['preparing', [['↑ ↓', 'row'], ['⇧↑ ⇧↓', 'move_step'], ['N', 'new_step'], ['C', 'copy_step'], ['E', 'edit_step'], ['Del', 'remove_step'], ['Esc', 'leave']]],
  ['scores', [['← →', 'lead'], ['N', 'reveal'], ['1 2 3', 'arrange']]],
  ['screen', [['B', 'blank'], ['F', 'freeze'], ['Q', 'join'], ['W', 'wall'], ['V', 'tally'], ['P', 'step'], ['PageUp PageDown', 'page']]],
]

export function Help({ onClose }) {
  const dialog = useRef()
  useLayoutEffect(() => dialog.current.showModal(), [])
  return html`
    <dialog ref=${dialog} class="help" aria-labelledby="keys-title" onClose=${onClose}>
      <h2 id="keys-title">${t('facilitator.keys')}</h2>
      <div class="tables">
        ${KEYS.map(([part, keys]) => html`
          <section><h3>${t(`facilitator.keys.${part}`)}</h3>
            <dl>${keys.map(([key, does]) => html`<div>
              <dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt>
              <dd>${t(`facilitator.keys.does.${does}`)}</dd></div>`)}</dl>
          </section>`)}
      </div>
      <p class="soft">${t('facilitator.keys.never')}</p>
      <button type="button" class="button" onClick=${() => dialog.current.close()}>${t('facilitator.close')}</button>
    </dialog>`
}
