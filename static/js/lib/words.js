// Sentences by key, in the language of the page.
export const lang = document.documentElement.lang || 'fr'

const words = {}
let variants = []

// Not a top-level await: Safari before 17 breaks when several modules import one that waits.
export const ready = import(`/words/${lang}.js`).then((module) => { Object.assign(words, module.default) })

/** `setVariants({points_word, group_word})`: from now on `key@stickers` or `key@table` go before `key`. */
export function setVariants(chosen) {
  variants = Object.values(chosen || {}).filter(Boolean)
}

function entry(key) {
  for (const variant of variants) {
    const found = words[`${key}@${variant}`]
    if (found !== undefined) return found
  }
  return words[key]
}

const number = new Intl.NumberFormat(lang)
const shown = (value) => (typeof value === 'number' ? number.format(value) : String(value))
const filled = (sentence, facts) =>
  sentence.replace(/\{(\w+)\}/g, (gap, name) => (facts[name] === undefined || facts[name] === null ? gap : shown(facts[name])))

export const has = (key) => entry(key) !== undefined

export function t(key, facts = {}) {
  const found = entry(key)
  if (found === undefined) return key
  return filled(Array.isArray(found) ? found[1] : found, facts)
}

export function tn(key, n, facts = {}) {
  const found = entry(key)
  if (found === undefined) return key
  if (!Array.isArray(found)) return filled(found, { n, ...facts })
  const several = lang === 'fr' ? n >= 2 : n !== 1
  return filled(found[several ? 1 : 0], { n, ...facts })
}

// The number that decides between one and several, where a refusal gives one.
const COUNTS = ['left', 'most', 'retry_after', 'spent', 'number']

/** The sentence for an answer `{ok: false, code, facts}`. */
export function refusal(answer) {
  const { code, facts = {} } = answer || {}
  const key = `refusal.${code}`
  if (!has(key)) return t('refusal.internal')
  const said = { ...facts }
  if (said.setting && has(`common.setting.${said.setting}`)) said.setting = t(`common.setting.${said.setting}`)
  if (typeof said.retry_after === 'number') said.retry_after = Math.max(1, Math.ceil(said.retry_after))
  const counted = COUNTS.find((name) => typeof said[name] === 'number')
  return counted ? tn(key, said[counted], said) : t(key, said)
}
