// Stands in for the server's API: answers what the story says, and accepts everything else.
import { sent } from './sent.js'

let answers = {}
const fetched = globalThis.fetch

/** `{'GET /api/v1/…': body}`, or `{status, body}` where it refuses; a promise where it takes its time. */
export const answering = (given) => { answers = given }

globalThis.fetch = async (path, options = {}) => {
  if (!String(path).startsWith('/api/')) return fetched(path, options)
  const asked = `${options.method ?? 'GET'} ${path}`
  sent(asked, options.body ? JSON.parse(options.body) : {})
  const answer = await (answers[asked] ?? {})
  const { status, body } = answer.status ? answer : { status: 200, body: answer }
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}
