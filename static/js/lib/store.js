// The browser's storage, or memory where it is refused (private windows, full disks).
const memory = new Map()

export function read(key) {
  try {
    const text = localStorage.getItem(key)
    if (text !== null) return JSON.parse(text)
  } catch { /* below */ }
  return memory.has(key) ? memory.get(key) : null
}

export function write(key, value) {
  try { localStorage.setItem(key, JSON.stringify(value)); memory.delete(key) } catch { memory.set(key, value) }
}

export function drop(key) {
  memory.delete(key)
  try { localStorage.removeItem(key) } catch { /* nothing kept there */ }
}

/** Every `[key, value]` whose key begins so. */
export function under(prefix) {
  const keys = new Set([...memory.keys()].filter((key) => key.startsWith(prefix)))
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at)
      if (key.startsWith(prefix)) keys.add(key)
    }
  } catch { /* memory alone */ }
  return [...keys].map((key) => [key, read(key)]).filter(([, value]) => value !== null)
}
