// Where labels go on a map: around their point, else farther off with a line to it, never over each other.
const AROUND = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]]
const FAR_RINGS = [1.2, 2.6, 4.4, 6.6, 9.2]
const TURNS = 16
const TURNED = Array.from({ length: TURNS }, (_, turn) => [Math.cos((2 * Math.PI * turn) / TURNS), Math.sin((2 * Math.PI * turn) / TURNS)])
const ON_A_LINE = 24

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const around = ({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })
const inside = (box, room) => box.left >= room.left && box.top >= room.top && box.right <= room.right && box.bottom <= room.bottom

/** Boxes that a label of this size may have around a point, the nearest ones first. */
function* places({ x, y, r }, { width, height }, gap, far = false) {
  for (const ring of far ? FAR_RINGS : [0]) {
    for (const [dx, dy] of far ? TURNED : AROUND) {
      // A diagonal leaves its point by the corner, a side by its middle.
      const away = (r + gap) * (dx && dy && !far ? 0.7 : 1) + ring * height
      const left = x + dx * away + (dx > 0.3 ? 0 : dx < -0.3 ? -width : -width / 2)
      const top = y + dy * away + (dy > 0.3 ? 0 : dy < -0.3 ? -height : -height / 2)
      yield { left, top, right: left + width, bottom: top + height, far }
    }
  }
}

/** Where a line from the point meets the box. */
export const nearest = ({ x, y }, box) => [Math.max(box.left, Math.min(box.right, x)), Math.max(box.top, Math.min(box.bottom, y))]

/** Whether a line from the point to its box runs through one of the others. */
function crosses(point, box, others) {
  const [x, y] = nearest(point, box)
  return Array.from({ length: ON_A_LINE }, (_, i) => i / ON_A_LINE).some((part) => {
    const [at, up] = [point.x + (x - point.x) * part, point.y + (y - point.y) * part]
    return others.some((other) => at > other.left && at < other.right && up > other.top && up < other.bottom)
  })
}

const holds = (box, { x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom

/** `labels` and `lines`: what was placed before; `dots`: the points themselves. */
function firstFree(point, size, { far, crossing }, { gap, room, dots, labels, lines }) {
  for (const box of places(point, size, gap, far)) {
    const free = inside(box, room) && ![...dots, ...labels].some((other) => meet(box, other))
      && (crossing || (!(far && crosses(point, box, [...labels, ...dots.filter((dot) => !holds(dot, point))]))
        && !lines.some((line) => crosses(line.point, line.box, [box]))))
    if (free) return box
  }
  return null
}

/** What is tried, in this order, for all points: which of a label's sizes, whether far off; at last a line may cross something. */
const TRIES = [{ form: 0 }, { form: 1 }, { form: 0, far: true }, { form: 1, far: true }, { form: 2 }, { form: 2, far: true }, { form: 2, far: true, crossing: true }]

/**
 * `room`: {left, top, right, bottom}, where labels may be. `points`: [{id, x, y, r, sizes}], three sizes
 * `{width, height}` each, the longest label first. -> Map id -> {box, form}: which of its sizes found room and
 * where; no entry where none did. The most crowded points choose first: the others have room anyway.
 */
export function placed(points, { room, gap }) {
  const near = (one) => points.filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < (room.right - room.left) / 5).length
  const order = points.map((point) => [near(point), point]).sort((a, b) => b[0] - a[0]).map(([, point]) => point)
  const taken = { gap, room, dots: points.map(around), labels: [], lines: [] }
  const found = new Map()
  for (const how of TRIES) {
    const { form, far = false } = how
    for (const point of order.filter((one) => !found.has(one.id))) {
      const box = firstFree(point, point.sizes[form], how, taken)
      if (!box) continue
      found.set(point.id, { box, form })
      taken.labels.push(box)
      if (far) taken.lines.push({ point, box })
    }
  }
  return found
}
