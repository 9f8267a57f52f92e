// What is being typed, kept at every stroke: it survives a refusal, a reload and a lost line.
import { useState } from './ui.js'
import { read, write, drop, under } from './store.js'

const empty = (draft) => !Object.values(draft).some((value) => typeof value === 'string' && value.trim())

/** `[draft, change, clear]`; `change({text})` keeps the other fields. */
export function useDraft(key, first = { text: '', detail: '' }) {
  const [draft, setDraft] = useState(() => ({ ...first, ...(read(key) || {}) }))
  const change = (fields) => setDraft((before) => {
    const next = { ...before, ...fields }
    if (empty(next)) drop(key)
    else write(key, next)
    return next
  })
  const clear = () => { drop(key); setDraft({ text: '', detail: '' }) }
  return [draft, change, clear]
}

export const draftKey = (code, group, what) => `gommette.draft.${code}.${group}.${what}`

/** Drafts left behind: `[{what, text, detail}]`. */
export function draftsOf(code, group) {
  const prefix = draftKey(code, group, '')
  return under(prefix)
    .map(([key, value]) => ({ what: key.slice(prefix.length), ...value }))
    .filter((draft) => draft.text?.trim())
}
