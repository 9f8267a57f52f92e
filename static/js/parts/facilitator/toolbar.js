// What can be done with the ideas chosen, or the one under the cursor.
import { html, icon } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { Act } from './marks.js'
import { leads } from './role.js'

export function Toolbar({ board }) {
  const { selected, target, current } = board
  const number = target ? String(target.number) : ''
  const active = target?.state === 'active'
  const named = (what) => (target ? t(`facilitator.${what}.named`, { number }) : undefined)
  const several = selected.length > 1
  return html`
    <div class="toolbar" role="toolbar" aria-label=${t('facilitator.toolbar')}>
      <span class="about">${several ? tn('facilitator.chosen', selected.length)
        : target ? t('facilitator.number', { number }) : ''}</span>
      <${Act} keyed="M" className="strong" disabled=${!several} onClick=${() => board.merge()}
        name=${t('facilitator.merge')}
        label=${several ? t('facilitator.merge.n', { n: selected.length }) : undefined} />
      <${Act} keyed="S" disabled=${!target?.sources?.length} onClick=${board.split} name=${t('facilitator.split')} label=${named('split')} />
      <${Act} keyed="L" disabled=${!current && !selected.length} onClick=${board.file} name=${t('facilitator.file')}
        label=${several ? tn('facilitator.file.title_n', selected.length) : target ? t('facilitator.file.title', { number }) : undefined} />
      ${leads && html`<${Act} keyed="C" disabled=${!target} onClick=${board.correct} name=${t('facilitator.correct')} label=${named('correct')} />`}
      <${Act} keyed="H" disabled=${!current && !selected.length} onClick=${board.hide} name=${t('facilitator.hide')}
        label=${several ? t('facilitator.hide.n', { n: selected.length }) : named('hide')} />
      ${leads && html`<${Act} keyed="R" disabled=${!target || (!active && target.state !== 'pending')} onClick=${board.redact}
        name=${t('facilitator.redact')} label=${named('redact')} />`}
      <span class="push"></span>
      <${Act} keyed="Z" onClick=${board.undo} label=${t('facilitator.undo')}>${icon('undo-2')}<//>
    </div>`
}
