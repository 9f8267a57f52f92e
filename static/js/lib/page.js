// What the server wrote into the page, and the plain requests a page makes.
import { released } from './press.js'

const written = (id) => { const node = document.getElementById(id); return node ? JSON.parse(node.textContent) : null }
export const page = written('page') || {}

/** The view that the server would send first, where the page came with it: `{revision, role, entries, now}`. */
export const first = written('first')

const csrf = () => document.querySelector('meta[name="csrf-token"]')?.content || ''

async function ask(method, path, body) {
  let response, text
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { 'X-CSRFToken': csrf(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    text = await response.text()
  } catch {
    return { ok: false, status: 0, code: 'offline', facts: {} }
  }
  let answer = {}
  try { answer = text ? JSON.parse(text) : {} } catch { answer = { code: 'internal', facts: {} } }
  if (Array.isArray(answer)) answer = { list: answer }
  if (!response.ok && !answer.code) answer.code = 'internal'
  return { facts: {}, ...answer, ok: response.ok, status: response.status }
}

/** `{ok, status, ...body}`; a line that is down is an answer too: `{ok: false, code: 'offline'}`. */
export async function call(method, path, body) {
  const answer = await ask(method, path, body)
  // What is drawn of it moves what is around.
  await released()
  return answer
}

export const get = (path) => call('GET', path)
export const post = (path, body = {}) => call('POST', path, body)

/** The secret of the address, taken out of it: it must stay in no history. Null when there is none. */
export function takeSecret() {
  const secret = decodeURIComponent(location.hash.slice(1))
  if (secret) history.replaceState(null, '', location.pathname + location.search)
  return secret || null
}

/** A page opened by its secret link: the secret becomes a cookie. Answers `{ok}` also where there was none. */
export async function openSession(code, role) {
  const secret = decodeURIComponent(location.hash.slice(1))
  if (!secret) return { ok: true }
  const answer = await post(`/api/v1/workshops/${encodeURIComponent(code)}/session`, { role, secret })
  // Offline, the secret stays where it is: a reload must find it again.
  if (answer.status) takeSecret()
  return answer
}

/** What one person's act is known by, 128 random bits. No `crypto.randomUUID` on plain http. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
