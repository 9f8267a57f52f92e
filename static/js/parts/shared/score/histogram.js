// One histogram 0..10 as scored: eleven columns, mean and median marked, words at both ends.
import { html } from '../../../lib/ui.js'
import { foreign, t } from '../../../lib/words.js'
import { decimal, fine, goodSide } from './texts.js'

const PLACES = 11
const centre = (score) => `${(100 * (score + 0.5)) / PLACES}%`
const side = (good) => (good >= 7 ? 'favourable' : good <= 3 ? 'opposed' : 'between')

/** `most`: the highest column of all that are compared, so that heights compare. */
export function Histogram({ spread, criterion, most, counts = false, ends = true }) {
  return html`<div class="sc-hist" aria-hidden="true">
    <div class="sc-plot">
      ${spread.histogram.map((n, score) => html`<i key=${score} class=${side(goodSide(score, criterion))} style=${{ height: `${(100 * n) / (most || 1)}%` }}>
        ${counts && n > 0 && html`<b>${n}</b>`}</i>`)}
      ${spread.n > 0 && html`<span class="sc-mean-mark" style=${{ left: centre(spread.mean) }}></span>
        <span class="sc-median-mark" style=${{ left: centre(spread.median) }}></span>`}
    </div>
    <div class="sc-axis">${spread.histogram.map((_, score) => html`<span key=${score} class=${score % 5 ? 'sc-minor' : ''}>${score}</span>`)}</div>
    ${ends && html`<div class="sc-ends" lang=${foreign()}><span class="sc-cut" title=${criterion.low}>${criterion.low}</span><span class="sc-cut" title=${criterion.high}>${criterion.high}</span></div>`}
  </div>`
}

export const meanAndMedian = (spread) => t('score.mean_median', { mean: decimal(spread.mean), median: fine(spread.median) })

export const inShort = (spread) => t('score.mean_median_short', { mean: decimal(spread.mean), median: fine(spread.median), n: spread.n })

export const Legend = ({ criteria }) => html`<p class="sc-legend">
  <span><i class="sc-key sc-mean-mark"></i>${t('score.mean')}</span><span><i class="sc-key sc-median-mark"></i>${t('score.median')}</span>
  ${['opposed', 'between', 'favourable'].map((name) => html`<span key=${name}><i class=${`sc-key sc-swatch ${name}`}></i>${t(`score.legend.${name}`)}</span>`)}
  ${criteria.some((one) => !one.high_is_good) && html`<span>${t('score.legend.turned')}</span>`}
</p>`

export const highest = (spreads) => Math.max(1, ...spreads.flatMap((spread) => spread.histogram))
