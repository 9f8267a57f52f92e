// "These two are alike": first one idea, then the other; what this group proposed can be taken back.
import { html, icon, say, useEffect } from '../../lib/ui.js'
import { quoting } from '../../lib/quoting.js'
import { buttonName, foreign, t, tn } from '../../lib/words.js'

/** In sight while the second one is looked for. */
export function Picking({ idea, onCancel }) {
  const facts = { number: idea.number, text: idea.text }
  useEffect(() => say(t('tablet.alike.picking', facts)), [idea.id])
  useEffect(() => {
    const onKeyDown = (event) => { if (event.key === 'Escape') onCancel() }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
  return html`<div class="banner picking"><p>${icon('combine')} ${quoting('tablet.alike.picking', facts)}</p>
    <button type="button" class="button quiet small" onClick=${onCancel}>${t('common.cancel')}</button></div>`
}

export function Alike({ proposals, ideas, onTakeBack }) {
  const pairs = proposals.map((pair) => pair.map((id) => ideas.get(id))).filter((pair) => pair.every((idea) => idea?.state === 'active'))
  if (!pairs.length) return null
  return html`<details class="more proposals"><summary>${tn('tablet.alike.ours', pairs.length)}</summary>
    <ul class="list">${pairs.map(([one, other]) => html`<li key=${`${one.id} ${other.id}`} class="card pair">
      <p><span class="number">${one.number}</span> <span lang=${foreign()}>${one.text}</span></p><p><span class="number">${other.number}</span> <span lang=${foreign()}>${other.text}</span></p>
      <button type="button" class="button bare small" aria-label=${buttonName(t('tablet.alike.back'), t('tablet.alike.back_label', { one: one.number, other: other.number }))} onClick=${() => onTakeBack([one.id, other.id])}>
        ${icon('undo-2')} ${t('tablet.alike.back')}</button></li>`)}</ul>
  </details>`
}
