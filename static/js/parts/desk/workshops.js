// What the desk knows and does: the list as the server last told it, and one function an act.
import { signal } from '../../lib/ui.js'
import { get, post, call } from '../../lib/page.js'

const BASE = '/api/v1/desk/workshops'

/** null until the server has answered. */
export const workshops = signal(null)
/** The refusal that keeps us out, or null. */
export const shut = signal(null)

export async function refresh() {
  const answer = await get(BASE)
  if (answer.ok) {
    workshops.value = answer.list || []
    shut.value = null
  } else if (answer.status === 401 || answer.status === 403) shut.value = answer
  return answer
}

async function then(answer) {
  if (answer.ok) await refresh()
  return answer
}

const act = (code, what, body = {}) => post(`${BASE}/${encodeURIComponent(code)}/${what}`, body)

export const enter = async (key) => {
  const answer = await post('/api/v1/desk/session', { key })
  return answer.ok ? refresh() : answer
}
export const create = async (workshop) => then(await post(BASE, workshop))
export const remove = async (code) => then(await act(code, 'delete'))
export const restore = async (code) => then(await act(code, 'restore'))
export const again = async (code) => then(await act(code, 'again'))
export const undoAgain = async (code, undo) => then(await act(code, 'again/undo', { undo }))
export const addIdeas = async (code, ideas) => then(await act(code, 'ideas', { ideas }))
export const addGroups = async (code, names, members) => then(await act(code, 'groups', { names, members }))
export const revoke = async (code, group) => then(await act(code, `places/${encodeURIComponent(group)}/revoke`))

/** An archive's text comes back as a workshop of its own; what is no JSON never leaves the browser. */
export async function bringBack(file) {
  let archive
  try { archive = JSON.parse(await file.text()) } catch { return { ok: false, code: 'desk.not_an_archive', facts: {} } }
  return then(await call('POST', '/api/v1/archives', archive))
}
