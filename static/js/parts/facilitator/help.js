// The keys of the cockpit, in a dialog; with it how this page looks, and where access to it is spoken of.
import { html, useLayoutEffect, useRef } from '../../lib/ui.js'
import { allowSingleKeys, singleKeys } from '../../lib/single_keys.js'
import { t } from '../../lib/words.js'
import { Appearance } from '../shared/appearance.js'
import { Languages } from './header.js'

const KEYS = [
  ['where', [['G', 'next'], ['Y', 'look_up'], ['I', 'hand'], ['T', 'timer'], ['+', 'extend'], ['Esc', 'cancel'], ['D', 'prepare'], ['Z', 'undo'], ['?', 'help']]],
  ['ideas', [['J K', 'move'], ['X', 'select'], ['1 2 3', 'numbers'], ['/', 'search'], ['=', 'alike'], ['M', 'merge'], ['S', 'split'],
    ['C', 'correct'], ['H', 'hide'], ['L', 'file'], ['R', 'redact'], ['E', 'add'], ['A', 'admit'], ['O', 'circle']]],
  ['pairs', [['M', 'pair_merge'], ['N', 'pair_no']]],
  ['curtain', [['G N', 'uncover'], ['Z', 'curtain_back']]],
  ['scores', [['← →', 'lead'], ['N', 'reveal'], ['1 2 3', 'arrange']]],
  ['screen', [['B', 'blank'], ['F', 'freeze'], ['Q', 'join'], ['W', 'wall'], ['V', 'tally'], ['P', 'step'], ['PageUp PageDown', 'page']]],
  ['on_screen', [['F', 'full_screen'], ['T', 'theme']]],
  ['preparing', [['↑ ↓', 'row'], ['⇧↑ ⇧↓', 'move_step'], ['N', 'new_step'], ['C', 'copy_step'], ['E', 'edit_step'], ['Del', 'remove_step'], ['Esc', 'leave']]],
]

/** As they stand on a keyboard of this language. */
const printed = (key) => ({
  Esc: t('facilitator.key.escape'), Del: t('facilitator.key.delete'),
  PageUp: t('facilitator.key.page_up'), PageDown: t('facilitator.key.page_down'),
})[key] ?? key

/** For who speaks to the machine, or touches keys without meaning to. */
function SingleKeys() {
  const choice = (on) => html`<button type="button" class="button quiet small" aria-pressed=${singleKeys() === on ? 'true' : 'false'}
    onClick=${() => allowSingleKeys(on)}>${t(on ? 'facilitator.single_keys.on' : 'facilitator.single_keys.off')}</button>`
  return html`<div class="single-keys appearance-choice" role="group" aria-label=${t('facilitator.single_keys')}>
    <span class="label" aria-hidden="true">${t('facilitator.single_keys')}</span> <div class="options-row">${choice(true)} ${choice(false)}</div></div>`
}

export function Help({ onClose }) {
  const dialog = useRef()
  useLayoutEffect(() => dialog.current.showModal(), [])
  return html`
    <dialog ref=${dialog} class="help" aria-labelledby="keys-title" onClose=${onClose}>
      <div class="top"><h2 id="keys-title">${t('facilitator.keys')}</h2>
        <button type="button" class="button quiet small" onClick=${() => dialog.current.close()}>${t('facilitator.close')}</button></div>
      <div class="tables">
        ${KEYS.map(([part, keys]) => html`
          <section><h3>${t(`facilitator.keys.${part}`)}</h3>
            <dl>${keys.map(([key, does]) => html`<div>
              <dt>${key.split(' ').map((one) => html`<kbd>${printed(one)}</kbd> `)}</dt>
              <dd>${t(`facilitator.keys.does.${does}`)}</dd></div>`)}</dl>
          </section>`)}
      </div>
      <p class="soft">${t('facilitator.keys.never')}</p>
      <${SingleKeys} />
      <section class="page-looks"><h3>${t('facilitator.looks')}</h3>
        <${Appearance} /><div class="languages" role="group" aria-label=${t('facilitator.language')}><${Languages} /></div>
        <p><a href="/accessibility" target="_blank" rel="noopener">${t('facilitator.accessibility')}</a></p></section>
    </dialog>`
}
