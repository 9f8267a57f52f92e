// Sentences by key, in the language of the page.
const tag = document.documentElement.lang || 'fr'
export const lang = tag.slice(0, 2)

const words = {}
let variants = []

// On its way already: the page's head names the sentences that its scripts can say.
const source = document.getElementById('words')?.href || `/words/${tag}.js`

// Not a top-level await: Safari before 17 breaks when several modules import one that waits.
export const ready = import(source).then((module) => { Object.assign(words, module.default) })

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

let spoken = lang

/** The language in which the workshop's people write. */
export function setLanguage(code) {
  spoken = code || lang
}

/** For the `lang` of what people wrote: theirs (the workshop's), where it isn't the page's. */
export const foreign = (theirs = spoken) => (theirs === lang ? undefined : theirs)

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
  const several = lang === 'fr' ? Math.abs(n) >= 2 : Math.abs(n) !== 1
  return filled(found[several ? 1 : 0], { n, ...facts })
}

/** A button's name where its `words` alone don't tell it from its like: they are in it, for who speaks to the machine. */
export function buttonName(words, said) {
  if (!words || !said) return said || undefined
  return said.toLocaleLowerCase(lang).includes(words.toLocaleLowerCase(lang)) ? said : t('common.named', { words, said })
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
