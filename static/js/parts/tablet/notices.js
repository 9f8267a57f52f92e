// Facts of a notice, in words. A notice gives ids; people know numbers and texts.
import { theirs } from '../../lib/quoting.js'
import { has, t, tn } from '../../lib/words.js'

/** Remembers ideas that have left the view: a notice may speak of one that was just hidden. */
export function rememberIdeas(seen, ideas) {
  for (const idea of ideas.values()) {
    seen.set(idea.id, idea)
    for (const source of idea.sources || []) seen.set(source.id, { ...seen.get(source.id), ...source })
  }
}

const OF_A_MERGE = ['idea.merged', 'idea.split']

/** Of an idea that went under another and came back again, and again, only where it stands at last, if that is news. */
export function lastWord(notices) {
  const steps = new Map()
  for (const { facts } of notices) for (const fact of facts) if (OF_A_MERGE.includes(fact.code)) steps.set(fact.idea, [...(steps.get(fact.idea) ?? []), fact])
  const isNews = (fact) => {
    const told = steps.get(fact.idea)
    return !OF_A_MERGE.includes(fact.code) || (fact === told.at(-1) && !(fact.code === 'idea.split' && told.length > 1))
  }
  return notices.map((notice) => ({ ...notice, facts: notice.facts.filter(isNews) })).filter((notice) => notice.facts.length)
}

const CUT = 60
const cut = (text) => { const signs = [...text]; return signs.length > CUT ? `${signs.slice(0, CUT - 1).join('').trimEnd()}…` : text }

const named = (id, seen) => {
  const idea = seen.get(id)
  if (!idea) return t('notice.some_idea')
  return t('notice.the_idea', { number: idea.number, text: idea.text ? theirs(cut(idea.text)) : t('tablet.redacted') })
}

/** To be `drawn()`, or said `plain()`. `kind` of the step: an idea leaves a vote in other words than it leaves a scoring. */
export function noticeSentence(fact, seen, kind = 'vote') {
  const { code, idea, points } = fact
  const key = [`notice.${code}.${kind}`, ...(fact.against ? [`notice.${code}.against`] : [])].find(has) || `notice.${code}`
  if (!has(key)) return t('notice.something')
  const others = (Array.isArray(fact.with) ? fact.with : [fact.lead]).filter((id) => id && id !== idea)
  const facts = { ...fact, ...(fact.name && { name: theirs(fact.name) }), idea: named(idea, seen), others: others.map((id) => named(id, seen)).join(t('notice.and')) }
  const sentence = typeof points === 'number' ? tn(key, points, facts) : t(key, facts)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
