// The rule of a vote in a sentence or two, beside its sheet.
import { t, tn } from '../../lib/words.js'

export function voteRule({ settings }, { budget, limit, against_budget, against_limit }) {
  const all = settings.spend_all ? ` ${t('tablet.rule_all')}` : ''
  if (settings.look === 'like') return t(against_budget ? 'tablet.like.rule_both' : 'tablet.like.rule') + all
  const forIt = budget === 1 ? t('tablet.rule_one') : tn('tablet.rule', limit)
  return forIt + (against_budget ? ` ${tn('tablet.against.rule', against_limit)}` : '') + all
}
