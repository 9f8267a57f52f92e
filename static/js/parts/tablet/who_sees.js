// Before the first entry each step says who will see what, and when, from its settings alone.
import { html, icon, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'

/** How ideas will be ranked is said before anybody scores, and what each criterion weighs where that differs. */
function ranking({ settings, criteria = [] }) {
  const orders = { mean: 'tablet.sees.order_mean', favourable: 'tablet.sees.order_favourable', opposed: 'tablet.sees.order_opposed' }
  const differ = new Set(criteria.map(({ weight }) => weight)).size > 1
  return [
    t(orders[settings.order] || orders.mean),
    ...(differ ? [t('tablet.sees.weights', { list: criteria.map(({ name, weight }) => t('tablet.sees.weight', { name, weight })).join(', ') })] : []),
  ]
}

export function whoSees(step) {
  const { kind, settings = {} } = step
  const { results, groups_shown, facilitator_sees, authors_shown, others_shown, to_screen, delay_seconds } = settings
  if (kind === 'ideas') {
    return [
      t(others_shown === 'close' ? 'tablet.sees.ideas_at_close' : 'tablet.sees.ideas_live'),
      to_screen === 'delay' ? tn('tablet.sees.screen_delay', delay_seconds ?? 10) : t(to_screen === 'accepted' ? 'tablet.sees.screen_accepted' : 'tablet.sees.screen'),
      t(authors_shown ? 'tablet.sees.authors' : 'tablet.sees.no_authors'),
    ]
  }
  if (kind === 'score') {
    const shown = { live: 'tablet.sees.scores_live', close: 'tablet.sees.scores_close', reveal: 'tablet.sees.scores_reveal' }
    return [
      ...(results === 'live' ? [] : [t(facilitator_sees ? 'tablet.sees.scores_facilitator' : 'tablet.sees.scores_nobody')]),
      t(shown[results] || shown.reveal),
      t('tablet.sees.scores_together'),
      ...ranking(step),
    ]
  }
  if (kind !== 'vote') return []
  const when = { live: 'tablet.sees.points_live', close: 'tablet.sees.points_close', reveal: 'tablet.sees.points_reveal' }
  return [
    t(when[results] || when.reveal),
    ...(results === 'live' ? [] : [t(facilitator_sees ? 'tablet.sees.facilitator' : 'tablet.sees.facilitator_not')]),
    t(groups_shown ? 'tablet.sees.groups' : 'tablet.sees.no_groups'),
  ]
}

/** Open where nothing was entered yet; it doesn't fold by itself, which would move what a hand is on. */
export function WhoSees({ step, entered }) {
  const [open] = useState(!entered)
  const sentences = whoSees(step)
  if (!sentences.length) return null
  return html`<details class="sees" open=${open}>
    <summary>${icon('eye')} ${t('tablet.sees.title')}</summary>
    <p>${sentences.join(' ')}</p>
  </details>`
}
