// The live line. The only file that knows Socket.IO; the rules it keeps are in docs/protocol.md.
import { io } from '../../vendor/socket.io/socket.io.js'
import { signal, batch } from './ui.js'
import { newId } from './page.js'
import { paced } from './pace.js'
import { pendingCommands } from './commands.js'

const HERE_EVERY_MS = 20000
const HERE_ANSWER_MS = 5000
const REFUSED_RETRY_MS = 30000
const CLOSED_RETRY_MS = 1500

/** `first`: the view that came with the page. It is drawn before the line is there, which then goes on from it. */
export function connect({ code, as, token, first = null }) {
  const live = {
    view: signal(first ? first.entries : {}),
    status: signal('connecting'),
    refusal: signal(null),
    here: signal(new Set()),
    role: signal(first ? first.role : null),
    revision: signal(first ? first.revision : null),
  }
  // What has arrived; what is drawn follows it.
  let arrived = { revision: live.revision.value, entries: live.view.value }
  const since = () => (arrived.revision === null ? {} : { since: arrived.revision })
  let offset_ms = null
  let firstSinceConnect = true
  let asked = false
  let retry = null

  const socket = io({
    query: { w: code },
    auth: (give) => give({ ...(token ? { token } : { as }), ...since() }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4000,
    timeout: 8000,
  })
  const commands = pendingCommands(socket)

  // The answer that travelled fastest is nearest to the server's clock.
  const setClock = (now) => {
    if (typeof now !== 'number') return
    const seen = now - Date.now()
    if (offset_ms === null || firstSinceConnect || seen > offset_ms) offset_ms = seen
  }
  if (first) setClock(first.now)
  const online = () => { live.status.value = 'online'; live.refusal.value = null }
  const askView = () => {
    if (asked) return
    asked = true
    socket.emit('view.get', since(), () => { asked = false })
  }

  socket.on('connect', () => {
    firstSinceConnect = true
    asked = false
    if (arrived.revision !== null) online()
    commands.resend()
    here()
  })
  const show = () => batch(() => { live.revision.value = arrived.revision; live.view.value = arrived.entries })
  const showSoon = paced(show)
  socket.on('view', (view) => batch(() => {
    if (!firstSinceConnect && view.revision < arrived.revision) return
    setClock(view.now)
    firstSinceConnect = false
    asked = false
    arrived = { revision: view.revision, entries: view.entries }
    live.role.value = view.role
    show()
    online()
  }))
  socket.on('patch', (patch) => {
    setClock(patch.now)
    if (arrived.revision === null || patch.to <= arrived.revision) return
    if (patch.from > arrived.revision) { askView(); return }
    firstSinceConnect = false
    const entries = { ...arrived.entries, ...patch.set }
    for (const key of patch.gone || []) delete entries[key]
    arrived = { revision: patch.to, entries }
    showSoon()
  })
  socket.on('presence', (told) => {
    const seen = Array.isArray(told.here) ? new Set(told.here) : new Set(live.here.value)
    if (told.group) seen[told.here ? 'add' : 'delete'](told.group)
    live.here.value = seen
  })

  // A line that Socket.IO still holds comes back by itself: to connect it once more, while it waits to be let in, has
  // the server refuse both. One that it gave up may still take itself for connected.
  const comeBack = () => { if (!socket.active) socket.disconnect().connect() }
  const again = (after_ms) => {
    clearTimeout(retry)
    retry = setTimeout(comeBack, after_ms)
  }
  socket.on('disconnect', (reason) => {
    asked = false
    commands.cut()
    if (live.status.value !== 'refused') live.status.value = 'offline'
    // The server said goodbye (it stops, or this device was revoked): Socket.IO would not come back by itself.
    if (reason === 'io server disconnect') again(CLOSED_RETRY_MS)
  })
  socket.on('connect_error', (error) => {
    const refused = error.data?.code ? error.data : null
    if (refused && !['too_fast', 'internal'].includes(refused.code)) {
      batch(() => { live.refusal.value = { code: refused.code, facts: refused.facts || {} }; live.status.value = 'refused' })
    } else live.status.value = 'offline'
    if (!socket.active) again(refused ? (refused.facts?.retry_after || 0) * 1000 || REFUSED_RETRY_MS : CLOSED_RETRY_MS)
  })

  function here() {
    if (document.visibilityState !== 'visible' || !socket.connected) return
    // A device that slept holds a line that is dead without knowing it: no answer, new line.
    socket.timeout(HERE_ANSWER_MS).emit('here', {}, (silent) => { if (silent && socket.connected) socket.io.engine?.close() })
  }
  const wake = () => {
    if (document.visibilityState !== 'visible') return
    if (socket.active) here()
    else comeBack()
  }
  setInterval(here, HERE_EVERY_MS)
  document.addEventListener('visibilitychange', wake)
  addEventListener('online', wake)
  addEventListener('pageshow', wake)

  live.clock = () => Date.now() + (offset_ms || 0)
  live.get = (key) => live.view.value[key]
  live.all = (noun) => {
    const prefix = `${noun}/`
    return Object.entries(live.view.value).filter(([key]) => key.startsWith(prefix)).map(([, entry]) => entry)
  }
  /** Resolves with the server's answer, however long that takes: it is sent again, with the same id, after each cut. */
  live.send = (name, payload = {}, { command_id = newId() } = {}) => commands.send(name, { ...payload, command_id })
  return live
}
