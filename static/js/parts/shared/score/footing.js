// What a result of scores stands on, in words: who was there, who scored, everything done to it on the way.
import { html } from '../../../lib/ui.js'
import { t, tn } from '../../../lib/words.js'

/** Sentences; those that would say "none" are left out, but never the last one. */
export function scoreFooting(tally) {
  const { footing } = tally
  const lines = [
    t('screen.present', { groups: tn('screen.groups', footing.groups), people: tn('screen.people', footing.people) }),
    tn(tally.one_per_group ? 'score.foot.scored_groups' : 'score.foot.scored', footing.scored, { could: footing.could_score }),
    tn('score.foot.scores', footing.scores, { possible: footing.possible }),
    t(`score.foot.order.${tally.order}`),
  ]
  for (const what of ['set_aside', 'merges', 'early_looks']) {
    if (footing[what] > 0) lines.push(tn(`screen.foot_${what}`, footing[what]))
  }
  for (const what of ['reopened', 'entered_for', 'restarts']) {
    if (footing[what] > 0) lines.push(tn(`score.foot.${what}`, footing[what]))
  }
  lines.push(t('screen.foot_opinion'))
  return lines
}

export const Footing = ({ tally }) => html`<p class="sc-footing">${scoreFooting(tally).join(' · ')}</p>`
