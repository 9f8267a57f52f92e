// What there is to read: one section a step that has something to show, in the order of the sequence.

const noun = (entries, name) => Object.keys(entries).filter((key) => key.startsWith(`${name}/`)).map((key) => entries[key])
const byPlace = (a, b) => a.position - b.position

/** -> [{id, kind, step, tally | ideas}]: `kind` is vote, score or ideas. */
export function sectionsOf(entries) {
  const steps = noun(entries, 'step').filter((step) => step.state !== 'prepared').sort(byPlace)
  const written = new Set(noun(entries, 'step').filter((step) => step.kind === 'ideas').map((step) => step.id))
  return steps.map((step) => sectionOf(entries, step, written)).filter(Boolean)
}

function sectionOf(entries, step, written) {
  const { id, kind } = step
  if (kind === 'vote' || kind === 'score') {
    const tally = entries[`tally/${id}`]
    return tally ? { id, kind, step, tally } : null
  }
  if (kind !== 'ideas' && kind !== 'sort') return null
  // Ideas stand under the step in which they were written; those of none, pasted for a sorting, under that.
  const ideas = noun(entries, 'idea').filter((idea) => (kind === 'ideas' ? idea.step === id : !written.has(idea.step)))
  return ideas.length ? { id, kind: 'ideas', step, ideas: ideas.sort((a, b) => a.number - b.number) } : null
}

/** The ideas by theme, the themes in their order, what is in none last: [{id, name, ideas}]; one without a name where there is no theme. */
export function filed(entries, step, ideas) {
  const themes = noun(entries, 'theme').filter((theme) => theme.step === step.id || ideas.some((idea) => idea.theme === theme.id)).sort(byPlace)
  const known = new Set(themes.map((theme) => theme.id))
  const loose = ideas.filter((idea) => !known.has(idea.theme))
  const all = themes.map(({ id, name }) => ({ id, name, ideas: ideas.filter((idea) => idea.theme === id) }))
  return loose.length || !all.length ? [...all, { id: '', name: all.length ? null : '', ideas: loose }] : all
}
