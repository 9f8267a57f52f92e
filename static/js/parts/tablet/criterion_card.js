// One criterion of the idea on the screen. A score given before is a mark, never a number.
import { html, icon } from '../../lib/ui.js'
import { foreign, buttonName, t } from '../../lib/words.js'
import { Scale } from './scale.js'

export function CriterionCard({ criterion, value, scored, onScore, onDown }) {
  const { id, name, sentence, low, high } = criterion
  const node = `criterion-${id}`
  const ids = { name: `${node}-name`, sentence: `${node}-sentence`, mark: `${node}-mark` }
  return html`<section class="card criterion" aria-labelledby=${ids.name}>
    <div class="asks"><h3 id=${ids.name} lang=${foreign()}>${name}</h3> ${sentence ? html`<p class="soft" id=${ids.sentence} lang=${foreign()}>${sentence}</p>` : null}</div>
    <${Scale} labelledby=${ids.name} describedby=${`${ids.sentence} ${ids.mark}`} low=${low} high=${high} value=${value} onScore=${onScore} onDown=${onDown} />
    <div class="ends">
      <span class="low" aria-hidden="true" lang=${foreign()}>${low}</span>
      <div class="mark"><span id=${ids.mark}>${scored ? html`<span class="chip scored">${icon('check')} ${t(value === null ? 'tablet.score.scored' : 'tablet.score.just_scored')}</span>` : null}</span>
        ${scored ? html`<button type="button" class="button bare small" aria-label=${buttonName(t('tablet.score.take_back'), t('tablet.score.take_back_label', { name }))} onClick=${() => onScore(null)}>
          ${icon('undo-2')} ${t('tablet.score.take_back')}</button>` : null}</div>
      <span class="high" aria-hidden="true" lang=${foreign()}>${high}</span>
    </div>
  </section>`
}
