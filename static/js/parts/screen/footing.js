// What a result stands on, in words: who was there, who gave what, and everything done to it on the way.
import { t, tn } from '../../lib/words.js'

/** Sentences; those that would say "none" are left out, but never the last one. */
export function footingLines(tally) {
  const { footing, rows } = tally
  const groups = (n) => tn('screen.groups', n)
  const share = tally.order === 'share'
  const lines = [
    t('screen.present', { groups: groups(footing.groups), people: tn('screen.people', footing.people) }),
    tn('screen.foot_voted', footing.voted, { groups: groups(footing.voted), could: footing.could_vote }),
    tn('screen.foot_placed', footing.placed, { points: tn('screen.points', footing.placed), possible: footing.possible }),
    ...(tally.against_budget ? [tn('screen.foot_placed_against', footing.placed_against, { points: tn('screen.points', footing.placed_against), possible: footing.possible_against })] : []),
    t(share ? 'screen.foot_order_share' : 'screen.foot_order_total'),
  ]
  if (tally.against_order) lines.push(t(share ? 'screen.foot_against_share' : 'screen.foot_against_total'))
  for (const what of ['set_aside', 'merges', 'entered_for', 'reopened', 'early_looks']) {
    if (footing[what] > 0) lines.push(tn(`screen.foot_${what}`, footing[what]))
  }
  if (rows.some((row, i) => i > 0 && row.rank === rows[i - 1].rank)) lines.push(t('screen.foot_ties'))
  lines.push(t('screen.foot_opinion'))
  return lines
}
