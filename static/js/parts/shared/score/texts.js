// How numbers and shares of scores are said, the same on every surface.
import { unbroken } from '../../../lib/unbroken.js'
import { foreign, has, lang, t, tn } from '../../../lib/words.js'

const one = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const two = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 })
const part = new Intl.NumberFormat(lang, { style: 'percent' })

export const NOTHING = '–'
export const decimal = (value) => (typeof value === 'number' ? one.format(value) : NOTHING)
export const fine = (value) => (typeof value === 'number' ? two.format(value) : NOTHING)
export const percent = (value) => (typeof value === 'number' ? part.format(value) : NOTHING)

/** A removed text leaves a mark; a covered idea that nobody named has its number alone. */
export function textOf(row) {
  if (row.set_aside) return t('score.set_aside')
  if (row.redacted && !row.text) return t('score.redacted')
  return row.text ? unbroken(row.text) : t('common.number', { number: row.number })
}

/** In which language `textOf` speaks, where it isn't the page's. */
export const langOf = (row) => (row.set_aside || !row.text ? undefined : foreign())

/** People, or groups where each gives one score. */
export const voices = (tally, n) => tn(tally.one_per_group ? 'score.groups' : 'score.people', n)

/** `agreed`, `mixed`, `two_camps` in words; below three scores that nothing can be said. */
export const wordOf = (spread) => (spread?.word ? t(`score.word.${spread.word}`) : t('score.too_few'))

const FEW = 10

/** "sept personnes sur dix favorables": exact where it can be, else to the nearest tenth. */
function share(side, value, n, who) {
  const said = (key, number, facts = {}) => tn(`score.${side}.${key}`, number, { who: tn(who, number), ...facts })
  const count = Math.round(value * n)
  if (count === 0) return said('none', 1)
  if (count === n) return said('all', n)
  if (n < FEW) return said('of', count, { of: n })
  const tenths = Math.floor(value * FEW + 0.5)
  if (tenths === 0) return said('few', 1)
  if (tenths === FEW) return said('most', FEW)
  return said('tenths', tenths, { tenths: t(`score.number.${tenths}`) })
}

/** The sentence of a spread; `scores`: how many it stands on. */
export function inWords(spread, tally, scores = spread?.n ?? 0) {
  if (!spread?.n) return t('score.no_scores')
  const who = tally.one_per_group ? 'score.voice' : 'score.person'
  return [share('favourable', spread.favourable, spread.n, who), share('opposed', spread.opposed, spread.n, who), tn('score.scores', scores)].join(', ')
}

export const scoresOf = (row) => Object.values(row.criteria).reduce((sum, spread) => sum + spread.n, 0)

/** What moved between two rounds: `{up, down, stayed}`. */
export const movedWords = ({ up, down, stayed }) => [tn('score.up', up), tn('score.down', down), tn('score.stayed', stayed)]

/** On the good side: what colours and shares stand on. */
export const goodSide = (value, criterion) => (criterion.high_is_good ? value : 10 - value)

/** A name with what stands at its ends, where one must know which end is the better one. */
export const nameOf = (criterion) => (criterion.high_is_good ? criterion.name : t('score.low_is_good', { name: criterion.name }))

export const titleOf = (mode) => (has(`score.mode.${mode}`) ? t(`score.mode.${mode}`) : t('score.mode.ranking'))
