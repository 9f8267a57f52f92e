// Splitting a lead of several: one of its ideas leaves, all do, or its last merge is taken back.
import { html, useLayoutEffect, useRef } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act, langOf, textOf } from './marks.js'

export function Split({ ideas: [lead], acts, onClose }) {
  const first = useRef()
  useLayoutEffect(() => first.current?.querySelector('button')?.focus(), [])
  const after = (answer) => answer.then(({ ok }) => ok && onClose())
  return html`
    <h3>${t('facilitator.split.named', { number: String(lead.number) })}</h3>
    <ul class="leaving" ref=${first}>${lead.sources.map((source) => html`<li key=${source.id}>
      <${Act} name=${t('facilitator.split.one', { number: String(source.number) })} onClick=${() => after(acts.split(source.id))} />
      <span class="text" lang=${langOf(source)}>${textOf(source)}</span></li>`)}</ul>
    <div class="acts">
      <${Act} className="strong" name=${t('facilitator.split.all')} onClick=${() => after(acts.split(lead.id))} />
      ${lead.undo && html`<${Act} name=${t('facilitator.split.undo')} onClick=${() => after(acts.undoMerge(lead.id))} />`}
      <${Act} name=${t('facilitator.cancel')} keyed=${t('facilitator.key.escape')} onClick=${onClose} />
    </div>`
}
