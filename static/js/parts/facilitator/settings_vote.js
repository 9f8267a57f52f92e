// Settings of a vote: ready-made ways to vote first, then each number.
import { html, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'
import { Choice, Count, Yes } from './settings_fields.js'

const PLAIN = { look: 'stickers', against_budget: 0, against_limit: 0, per_member: false, spend_all: false }

/** So many that nobody runs out: a like for each idea, whatever their number. */
const ENOUGH = 1000

const WAYS = {
  points: { ...PLAIN, budget: 30, limit: 3 },
  one: { ...PLAIN, budget: 1, limit: 1 },
  three: { ...PLAIN, budget: 3, limit: 1 },
  like: { ...PLAIN, budget: ENOUGH, limit: 1, look: 'like' },
  like_not: { ...PLAIN, budget: ENOUGH, limit: 1, look: 'like', against_budget: ENOUGH, against_limit: 1 },
  hundred: { ...PLAIN, budget: 100, limit: 100, spend_all: true },
}

const wayOf = (settings) => Object.keys(WAYS).find((way) =>
  Object.entries(WAYS[way]).every(([name, value]) => (settings[name] ?? PLAIN[name]) === value))

export function OfVote({ step, field, settings, configure }) {
  const way = wayOf(settings)
  const [numbers, show] = useState(!way)
  const choose = (name) => configure({ settings: WAYS[name] },
    { settings: Object.fromEntries(Object.keys(WAYS[name]).map((one) => [one, settings[one] ?? PLAIN[one]])) })
  return html`
    <div class="wide ways" role="group" aria-label=${t('facilitator.ways')}>
      <span class="label">${t('facilitator.ways')}</span>
      <div class="acts">${Object.keys(WAYS).map((one) => html`<${Act} key=${one} pressed=${way === one} disabled=${step.state !== 'prepared'}
        name=${t(`facilitator.way.${one}`)} onClick=${() => choose(one)} />`)}
        <${Act} className="bare" name=${t(numbers ? 'facilitator.ways.less' : 'facilitator.ways.more')} onClick=${() => show(!numbers)} /></div>
    </div>
    ${(numbers || !way) && html`
      <${Count} ...${field('budget')} /><${Count} ...${field('limit')} />
      <${Count} ...${field('against_budget')} value=${settings.against_budget ?? 0} /><${Count} ...${field('against_limit')} value=${settings.against_limit ?? 0} />
      <${Choice} ...${field('look')} values=${['stickers', 'like']} /><${Yes} ...${field('per_member')} />`}
    <${Choice} ...${field('barred')} values=${['authors', 'lone_author', 'nobody']} />
    <${Choice} ...${field('order')} values=${['total', 'share']} />
    <${Yes} ...${field('spend_all')} /><${Yes} ...${field('shuffle')} />`
}
