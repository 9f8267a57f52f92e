// On a phone or an upright tablet one part of the cockpit is in sight at a time: the sequence, the step or the room.
import { html, icon, useEffect, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const PANES = [['left', 'list-ordered'], ['stage', 'lightbulb'], ['right', 'users']]

const NARROW = '(max-width: 55rem)'

/** What a part of the page is while only one is in sight: that one is the main one. */
export function usePaneRole(pane) {
  const [narrow, know] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const asked = matchMedia(NARROW)
    const told = () => know(asked.matches)
    asked.addEventListener('change', told)
    return () => asked.removeEventListener('change', told)
  }, [])
  return (one) => (narrow && pane === one ? 'main' : undefined)
}

export const Panes = ({ pane, onChoose }) => html`
  <nav class="panes" aria-label=${t('facilitator.panes')}>
    ${PANES.map(([one, sign]) => html`<button key=${one} type="button" aria-current=${one === pane ? 'true' : undefined} onClick=${() => onChoose(one)}>
      ${icon(sign)} <span>${t(`facilitator.pane.${one}`)}</span></button>`)}
  </nav>`
