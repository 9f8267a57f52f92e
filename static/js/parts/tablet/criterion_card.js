// One criterion of the idea on the screen. A score given before is a mark, never a number.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Scale } from './scale.js'

export function CriterionCard({ criterion, value, scored, onScore, onDown }) {
  const { id, name, sentence, low, high } = criterion
  const node = `criterion-${id}`
  return html`<section class="card criterion" aria-labelledby=${`${node}-name`}>
    <h3 id=${`${node}-name`}>${name}</h3>
    ${sentence ? html`<p class="soft sentence">${sentence}</p>` : null}
    <${Scale} id=${node} low=${low} high=${high} value=${value} onScore=${onScore} onDown=${onDown} />
    <div class="under-scale">
      <p class="small soft" id=${`${node}-help`}>${value !== null ? t('tablet.score.hidden_soon') : scored ? t('tablet.score.again') : t('tablet.score.may_skip')}</p>
      ${scored ? html`<p class="chip scored">${icon('check')} ${t('tablet.score.scored')}</p>
        <button type="button" class="button bare small" aria-label=${t('tablet.score.take_back_label', { name })} onClick=${() => onScore(null)}>
          ${icon('undo-2')} ${t('tablet.score.take_back')}</button>` : null}
    </div>
  </section>`
}
