// Weights on trial, marked as one: which weights, and whether the announced order holds.
import { html } from '../../../lib/ui.js'
import { foreign, t, tn } from '../../../lib/words.js'
import { tried } from './rows.js'

export function Trial({ tally }) {
  if (!tally.trial) return null
  const { weights, holds } = tally.trial
  const changed = tried(tally, tally.rows).filter((row) => row.rank !== row.announced).length
  const said = tally.criteria.map((one) => `${one.name} ${t('score.times', { weight: weights[one.id] ?? 0 })}`)
  return html`<div class="sc-trial">
    <strong class="sc-stamp">${t('score.trial')}</strong>
    <p lang=${foreign()}>${said.join(' · ')}</p>
    <p><b>${holds ? t('score.trial.holds') : tn('score.trial.falls', changed)}</b></p>
  </div>`
}
