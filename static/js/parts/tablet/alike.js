// "These two are alike": first one idea, then the other; what this group proposed can be taken back.
import { html, icon, say, useEffect } from '../../lib/ui.js'
import { foreign, buttonName, t, tn } from '../../lib/words.js'

/** In sight while the second one is looked for. */
export function Picking({ idea, onCancel }) {
  const says = t('tablet.alike.picking', { number: idea.number, text: idea.text })
  useEffect(() => say(says), [idea.id])
  useEffect(() => {
    const onKeyDown = (event) => { if (event.key === 'Escape') onCancel() }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
  return html`<div class="banner picking"><p>${icon('combine')} ${says}</p>
    <button type="button" class="button quiet small" onClick=${onCancel}>${t('common.cancel')}</button></div>`
}

export function Alike({ proposals, ideas, onTakeBack }) {
  const pairs = proposals.map((pair) => pair.map((id) => ideas.get(id))).filter((pair) => pair.every((idea) => idea?.state === 'active'))
  if (!pairs.length) return null
  return html`<details class="more proposals"><summary>${tn('tablet.alike.ours', pairs.length)}</summary>
    <ul class="list">${pairs.map(([one, other]) => html`<li key=${`${one.id} ${other.id}`} class="card pair" lang=${foreign()}>
      <p><span class="number">${one.number}</span> ${one.text}</p><p><span class="number">${other.number}</span> ${other.text}</p>
      <button type="button" class="button bare small" aria-label=${buttonName(t('tablet.alike.back'), t('tablet.alike.back_label', { one: one.number, other: other.number }))} onClick=${() => onTakeBack([one.id, other.id])}>
        ${icon('undo-2')} ${t('tablet.alike.back')}</button></li>`)}</ul>
  </details>`
}
