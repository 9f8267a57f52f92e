// The browser's storage of a story: in memory, so that none finds what another one, or a real workshop, has kept.
class Storage {
  #kept = new Map()

  get length() { return this.#kept.size }

  key(at) { return [...this.#kept.keys()][at] ?? null }

  getItem(key) { return this.#kept.get(key) ?? null }

  setItem(key, value) { this.#kept.set(key, String(value)) }

  removeItem(key) { this.#kept.delete(key) }

  clear() { this.#kept.clear() }
}

for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: new Storage() })

export const forget = () => { localStorage.clear(); sessionStorage.clear() }
