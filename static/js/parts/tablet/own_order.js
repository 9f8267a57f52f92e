// Each tablet reads in an order of its own, so that no idea is always read last: always the same for one tablet.

// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
function hash(text) {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  // Texts that differ at their end alone are far apart only once mixed.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

export const ownOrder = (...whose) => (ideas) => {
  const place = new Map(ideas.map((idea) => [idea.id, hash([...whose, idea.id].join(' '))]))
  return [...ideas].sort((one, other) => place.get(one.id) - place.get(other.id))
}
