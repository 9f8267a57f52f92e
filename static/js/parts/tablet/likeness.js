/**
 * How much two texts read alike, from 0 to 1: the same measure as the server's (workshop/live/likeness.py).
 *
 * `token_set_ratio` on folded words: the words in common, then what is left over on each side compared
 * by its longest common subsequence (indel similarity). Order and repetition of words don't count; a
 * text whose words are all in the other's is wholly alike. No method tells a duplicate from its
 * opposite, so people decide, always.
 */
export const LEAST = 0.6

/** Words without case and accents: "L'Été, au café !" is "l ete au cafe". */
export const foldedWords = (text) =>
  text.toLowerCase().replace(/ß/g, 'ss').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const setOf = (folded) => new Set(folded.split(' ').filter(Boolean))
const joined = (words) => [...words].sort().join(' ')

/** Signs to take out of one and put in to come to the other: what is not in their longest common subsequence. */
function indel(one, other) {
  let before = new Uint16Array(other.length + 1)
  let now = new Uint16Array(other.length + 1)
  for (let i = 0; i < one.length; i += 1) {
    for (let j = 0; j < other.length; j += 1) {
      now[j + 1] = one[i] === other[j] ? before[j] + 1 : Math.max(before[j + 1], now[j])
    }
    [before, now] = [now, before]
  }
  return one.length + other.length - 2 * before[other.length]
}

const share = (distance, length) => (length ? 1 - distance / length : 0)

/** Both texts folded. Neither without words. */
export function likeness(one, other) {
  const [its, others] = [setOf(one), setOf(other)]
  if (!its.size || !others.size) return 0
  const common = [...its].filter((word) => others.has(word))
  const left = joined([...its].filter((word) => !others.has(word)))
  const right = joined([...others].filter((word) => !its.has(word)))
  if (common.length && (!left || !right)) return 1
  const shared = joined(common).length
  const gap = shared ? 1 : 0
  const [long, wide] = [shared + gap + left.length, shared + gap + right.length]
  const apart = share(indel(left, right), long + wide)
  return shared ? Math.max(apart, share(gap + left.length, shared + long), share(gap + right.length, shared + wide)) : apart
}
