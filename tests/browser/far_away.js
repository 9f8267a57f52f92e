// A browser far from its server: all that is asked, sent and heard takes LAG_MS, and keeps its order.
{
  const later = (act) => setTimeout(act, LAG_MS)
  const ask = globalThis.fetch
  globalThis.fetch = (...asked) => new Promise(later).then(() => ask(...asked))

  const { send } = WebSocket.prototype
  WebSocket.prototype.send = function (said) {
    later(() => { if (this.readyState === WebSocket.OPEN) send.call(this, said) })
  }
  const { set } = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage')
  Object.defineProperty(WebSocket.prototype, 'onmessage', {
    configurable: true,
    set(hear) { set.call(this, hear && ((said) => later(() => hear.call(this, said)))) },
  })
}
