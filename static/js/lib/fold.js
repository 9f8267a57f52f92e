/** For searching: "Été" and "ete" are the same. */
export const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A text as the server will keep it. */
export const tidy = (text) => text.normalize('NFC').trim().replace(/\s+/g, ' ')

/** Limits are in code points, as the server counts them; `length` counts halves of an emoji. */
export const points = (text) => [...tidy(text)].length

/** Like `points`, for a text that keeps its newlines. */
export const pointsOfDetail = (text) => [...text.normalize('NFC').trim()].length

/** By a number ("12") or by words, all of which must be found. */
export function matches(query, { number, text, detail = '', sources = [] }) {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (!words.length) return true
  if (/^\d+$/.test(query.trim())) return [number, ...sources.map((source) => source.number)].includes(Number(query))
  const all = fold([text, detail, ...sources.map((source) => source.text)].join(' '))
  return words.every((word) => all.includes(word))
}
