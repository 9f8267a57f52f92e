// Stickers travel: from the sheet to an idea, from an idea back to the sheet. What was touched, what the server
// gave back and what it refused all move alike, by what the ballot says before and after.
import { useLayoutEffect, useRef } from '../../lib/ui.js'
import { still } from '../../lib/motion.js'

const FLIGHT_MS = 260
const LIFT_PX = 18
// More at once is not a hand: what came with a long sleep is simply there.
const MOST = 9

const forIt = (points) => Math.max(0, points || 0)
const seenAt = (node) => { const box = node?.getBoundingClientRect(); return box?.width && box.bottom > 0 && box.top < innerHeight ? box : null }

function fly(node, from) {
  const to = seenAt(node)
  if (!from || !to) return
  const flying = node.cloneNode(true)
  flying.classList.remove('empty')
  flying.classList.add('flying')
  flying.dataset.colour = node.closest('[data-colour]')?.dataset.colour ?? ''
  Object.assign(flying.style, { left: `${to.left}px`, top: `${to.top}px`, width: `${to.width}px`, height: `${to.height}px` })
  document.body.append(flying)
  const [x, y, size] = [from.left + from.width / 2 - to.left - to.width / 2, from.top + from.height / 2 - to.top - to.height / 2, from.width / to.width]
  const motion = flying.animate([
    { transform: `translate(${x}px, ${y}px) scale(${size})` },
    { transform: `translate(${x * 0.45}px, ${y * 0.45 - LIFT_PX}px) scale(${Math.max(1, size) * 1.15}) rotate(-6deg)`, offset: 0.45 },
    { transform: 'none' },
  ], { duration: FLIGHT_MS, easing: 'ease-out' })
  // Its place stays empty until it lands, and gives a little under it.
  node.animate([{ transform: 'scale(0)' }, { transform: 'scale(0)', offset: 0.75 }, { transform: 'scale(1.12)', offset: 0.76 }, { transform: 'none' }], { duration: FLIGHT_MS / 0.75, easing: 'linear' })
  motion.onfinish = motion.oncancel = () => flying.remove()
}

/** `root` holds the sheet's dots (`[data-dot]`) and the slots of every `[data-idea]`. */
export function useFlights(root, given, { left, budget }) {
  const before = useRef({ given, left })
  useLayoutEffect(() => {
    const was = before.current
    before.current = { given, left }
    if (still() || !root.current?.animate) return
    const find = (what) => root.current.querySelector(what)
    const dot = (at) => find(`[data-dot="${at}"] .sticker`) || find('.dots-bar')
    const slot = (idea, at) => find(`[data-idea="${idea}"] [data-slot="${at}"] .sticker`)
    const [taken, stuck] = [[], []]
    for (const idea of new Set([...Object.keys(was.given), ...Object.keys(given)])) {
      const [had, has] = [forIt(was.given[idea]), forIt(given[idea])]
      for (let at = had; at > has; at -= 1) taken.push(slot(idea, at))
      for (let at = had + 1; at <= has; at += 1) stuck.push(slot(idea, at))
    }
    if (taken.length + stuck.length > MOST) return
    // Peeled off one idea and stuck on another in one go; the rest goes by the sheet, which empties from its top.
    stuck.forEach((node, n) => fly(node, seenAt(taken[n] ?? dot(budget - was.left + n - taken.length))))
    taken.slice(stuck.length).forEach((node, n) => { const place = dot(budget - left + n); if (place?.matches('.sticker')) fly(place, seenAt(node)) })
  })
}
