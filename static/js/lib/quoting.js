// Sentences of ours with somebody's words in them, each in its own language.
import { html } from './ui.js'
import { foreign, t } from './words.js'

// Of the signs that mean nothing to anybody.
const MARK = '\uE000'

/** Somebody's words, marked as theirs in whatever sentence they get into. */
export const theirs = (words) => (foreign() ? `${MARK}${words}${MARK}` : words)

/** Such a sentence, to be drawn; to be said, `plain()`. */
export const drawn = (sentence) => sentence.split(MARK).map((part, at) => (at % 2 ? html`<span lang=${foreign()}>${part}</span>` : part))
export const plain = (sentence) => sentence.replaceAll(MARK, '')

/** `t(key, facts)` to be drawn, in which each fact that is no number is somebody's words. */
export const quoting = (key, facts) =>
  drawn(t(key, Object.fromEntries(Object.entries(facts).map(([name, said]) => [name, typeof said === 'string' ? theirs(said) : said]))))
