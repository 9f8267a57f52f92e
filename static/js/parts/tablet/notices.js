// Facts of a notice, in words. A notice gives ids; people know numbers and texts.
import { has, t, tn } from '../../lib/words.js'

/** Remembers ideas that have left the view: a notice may speak of one that was just hidden. */
export function rememberIdeas(seen, ideas) {
  for (const idea of ideas.values()) {
    seen.set(idea.id, idea)
    for (const source of idea.sources || []) seen.set(source.id, { ...seen.get(source.id), ...source })
  }
}

const CUT = 60
const cut = (text) => { const signs = [...text]; return signs.length > CUT ? `${signs.slice(0, CUT - 1).join('').trimEnd()}…` : text }

const named = (id, seen) => {
  const idea = seen.get(id)
  if (!idea) return t('notice.some_idea')
  return t('notice.the_idea', { number: idea.number, text: cut(idea.text || t('tablet.redacted')) })
}

/** `kind` of the step: an idea leaves a vote in other words than it leaves a scoring. */
export function noticeSentence(fact, seen, kind = 'vote') {
  const { code, idea, points } = fact
  const key = [`notice.${code}.${kind}`, ...(fact.against ? [`notice.${code}.against`] : [])].find(has) || `notice.${code}`
  if (!has(key)) return t('notice.something')
  const others = (Array.isArray(fact.with) ? fact.with : [fact.lead]).filter((id) => id && id !== idea)
  const facts = { ...fact, idea: named(idea, seen), others: others.map((id) => named(id, seen)).join(t('notice.and')) }
  const sentence = typeof points === 'number' ? tn(key, points, facts) : t(key, facts)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
