// Three ways to sort the list: as numbered, the newest first, what may be alike together.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Act } from './marks.js'

export const WAYS = ['number', 'newest', 'alike']

export const Sorted = ({ way, pairs, onSort }) => html`
  <div class="sorted" role="group" aria-label=${t('facilitator.sort')}>
    ${WAYS.map((one) => html`<${Act} key=${one} pressed=${way === one} onClick=${() => onSort(one)} keyed=${one === 'alike' ? '=' : undefined}
      disabled=${one === 'alike' && way !== one && !pairs} name=${t(`facilitator.sort.${one}`)} />`)}</div>`

/** Ideas that came while the list was under somebody's hands: they wait at its end until it is left. */
export const Late = ({ n }) => html`<p class="late">${tn('facilitator.sort.late', n)}</p>`
