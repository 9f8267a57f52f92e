// The formats of this instance: the list as the server last told it, one function an act, and what one says by default.
import { signal } from '../../lib/ui.js'
import { get, post } from '../../lib/page.js'

const BASE = '/api/v1/desk/formats'
export const FIRST = 'ideation'
export const JUDGING = 'evaluation'

/** `[{name, file, own, title, steps, …} | {name, file, own, faults}]`, or null until the server has answered. */
export const formats = signal(null)

export async function refreshFormats() {
  const answer = await get(BASE)
  if (answer.ok) formats.value = answer.list || []
  return answer
}

async function then(answer) {
  if (answer.ok) await refreshFormats()
  return answer
}

export const addFormat = async (file) => then(await post(BASE, { file: file.name, source: await file.text() }))
export const removeFormat = async (name) => then(await post(`${BASE}/${encodeURIComponent(name)}/remove`))
export const restoreFormat = async (name) => then(await post(`${BASE}/${encodeURIComponent(name)}/restore`))
export const keepSequence = async (code) => then(await post(`/api/v1/desk/workshops/${encodeURIComponent(code)}/format`))
export const fileOf = (name) => `${BASE}/${encodeURIComponent(name)}.toml`
export const sequenceOf = (code) => `/api/v1/desk/workshops/${encodeURIComponent(code)}/format.toml`

export const usable = () => (formats.value || []).filter((format) => !format.faults)
export const formatNamed = (name) => usable().find((format) => format.name === name)

const only = (format, kind) => {
  const found = (format?.steps || []).filter((step) => step.kind === kind)
  return found.length === 1 ? found[0].settings : null
}

/** What the form's fields say until somebody changes them; `has_ideas`, `has_vote` where the form can speak of that step. */
export function saidBy(format) {
  const ideas = only(format, 'ideas')
  const vote = only(format, 'vote')
  const budget = vote?.budget ?? 30
  return {
    has_ideas: Boolean(ideas), has_vote: Boolean(vote),
    group_word: format?.group_word || 'group', points_word: format?.points_word || 'points',
    max_ideas: ideas?.max_ideas ?? '', minutes: ideas?.seconds ? Math.ceil(ideas.seconds / 60) : '',
    budget, limit: vote?.limit ?? Math.min(3, budget), barred: vote?.barred ?? 'authors', results: vote?.results ?? 'reveal',
  }
}
