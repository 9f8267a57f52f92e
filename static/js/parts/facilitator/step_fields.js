// What a field of a step's settings needs: its words, its value, whether it is locked, how it is sent and taken back.
import { t } from '../../lib/words.js'

/** Fixed from the opening: what a vote or a scoring stands on. */
const FIXED = new Set(['budget', 'per_member', 'limit', 'barred', 'order', 'shuffle', 'works_on',
  'against_budget', 'against_limit', 'one_per_group', 'second_round_of'])

/** Promised to the groups: once something is entered, only made stricter. */
const PROMISED = new Set(['results', 'facilitator_sees', 'groups_shown', 'authors_shown', 'others_shown', 'to_screen', 'delay_seconds'])

/** `all`, `first`, `from`, `theme` or `ideas`: which of its shapes `works_on` has. */
export const wayOf = (works) => ['first', 'from', 'theme', 'ideas'].find((one) => works?.[one]) ?? 'all'

export const isOver = (step) => step.state === 'closed' || step.state === 'revealed'

/** `{own(name), field(name), configure(now, before)}` of a step. */
export function fieldsOf(step, onSend) {
  const settings = step.settings ?? {}
  const said = t('facilitator.said.configured', { title: step.title })
  const configure = (now, before) => onSend('step.configure', { step: step.id, ...now }, {
    said, undo: before && [['step.configure', { step: step.id, ...before }]],
  })
  const own = (name) => ({
    name: t(`facilitator.setting.${name}`), value: step[name] ?? '',
    onSet: (value) => configure({ [name]: value }, { [name]: step[name] }),
  })
  const field = (name) => ({
    key: name, name: t(`facilitator.setting.${name}`), of: name, value: settings[name],
    locked: step.state !== 'prepared' && FIXED.has(name),
    stricter: Boolean(step.entered) && PROMISED.has(name),
    // A smaller budget lowers the limit with it.
    onSet: (value) => configure({ settings: { [name]: value } },
      { settings: { [name]: settings[name] ?? null, ...(name === 'budget' && { limit: settings.limit }) } }),
  })
  return { own, field, configure, settings }
}

/** Why some of it can't be changed, in words; nothing while all may be. */
export function reasonsOf(step) {
  if (isOver(step)) return [t('facilitator.locked.over')]
  const reasons = []
  if (step.state === 'open' && (step.kind === 'vote' || step.kind === 'score')) reasons.push(t('facilitator.locked.open'))
  if (step.entered) reasons.push(t('facilitator.locked.promised'))
  return reasons
}
