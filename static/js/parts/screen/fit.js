// How much fits: lines of a text at a size, rows of cards on a page. Measured with a pen that draws
// nothing, so that what is shown is never laid out twice and never scrolls.
import { signal, useLayoutEffect, useRef, useState } from '../../lib/ui.js'

const pen = document.createElement('canvas').getContext('2d')
// Balanced lines and hinting make real lines a little shorter than the pen believes.
const SAFETY = 0.97
// Large, because small letters are measured in whole pixels.
const PEN_PX = 100
const FITS_AFTER = 6

// As in screen.css: on a page as narrow as a phone, or a laptop's at 400 %, everything stands in one column and is scrolled.
const NARROW_PX = 700
const NARROW_U_PX = 4.25

/** The room there is, in pixels; `u` is a hundredth of the height, as in screen.css. */
export const room = signal(measured())

function measured() {
  const { innerWidth: width, innerHeight: height } = window
  const narrow = width <= NARROW_PX
  return { width, height, narrow, u: narrow ? NARROW_U_PX : Math.min(height / 100, width * 0.0075) }
}

window.addEventListener('resize', () => { room.value = measured() })
// Before the font has come the pen measures with another one.
document.fonts.ready.then(() => { room.value = measured() })

/** The size in pixels of what `ref` names, measured before it is first painted. */
export function useSize(ref) {
  const [size, setSize] = useState({ width: room.value.width, height: room.value.height / 2 })
  useLayoutEffect(() => {
    const box = ref.current
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = box
      setSize((was) => (was.width === width && was.height === height ? was : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    measure()
    return () => observer.disconnect()
  }, [])
  return size
}

/**
 * How many pixels what was drawn in `ref` was too high: the next drawing spares as much, and twice as much where that
 * took no row away. `size` is what it was drawn for. Each `key` begins anew, and a drawing that can't be made smaller is
 * left as it is. It looks when a drawing has stood for two frames: before, a table may have the heights of another size.
 */
export function useFit(ref, key, { width, height }) {
  const [found, setFound] = useState({ key, spared: 0, tries: 0 })
  const now = found.key === key ? found : { key, spared: 0, tries: 0 }
  useLayoutEffect(() => {
    const look = () => {
      const { clientWidth, clientHeight } = ref.current
      if (room.value.narrow || now.tries === FITS_AFTER || clientWidth !== width || clientHeight !== height) return
      const held = [ref.current, ...ref.current.querySelectorAll('[data-fits]')]
      const over = Math.max(...held.map((node) => node.scrollHeight - node.clientHeight))
      if (over > 1) setFound({ key, spared: now.spared + over * 2 ** now.tries, tries: now.tries + 1 })
    }
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(look) })
    return () => cancelAnimationFrame(frame)
  })
  return now.spared
}

/** -> a function: whether the drawing of now has another size than the one before, so that nothing glides for it. */
export function useResized({ width, height }) {
  const before = useRef(null)
  const resized = before.current !== `${width} ${height}`
  useLayoutEffect(() => { before.current = `${width} ${height}` })
  return () => resized
}

/** Lines of `text` in letters of `size` on a `width`, both in the same unit. */
export function lineCount(text, { size, width, weight = 600 }) {
  pen.font = `${weight} ${PEN_PX}px ${getComputedStyle(document.documentElement).fontFamily}`
  const most = (width * PEN_PX * SAFETY) / size
  const space = pen.measureText(' ').width
  let lines = 1
  let at = 0
  for (const word of text.split(/[^\S\u00a0\u202f]+/)) {
    // A browser may go to the next line after a hyphen.
    (word.match(/[^-]*-|[^-]+/g) ?? []).forEach((part, i) => {
      const gap = at > 0 && i === 0 ? space : 0
      const long = pen.measureText(part).width
      if (at > 0 && at + gap + long > most) { lines += 1; at = 0 }
      if (long > most) lines += Math.floor(long / most)
      at += (at > 0 ? gap : 0) + (long % most)
    })
  }
  return lines
}

const LETTERS = [7.6, 6.6, 5.8, 5.2, 4.6, 4, 3.4, 2.85]
const LEADING = 1.2
const BETWEEN = 0.3

/** The largest letters from `most` to `least`, in hundredths of the height, in which a text of several lines stays within `width` and `height`. */
export function lettersFor(text, { width, height, weight, most = Infinity, least = 0 }) {
  const lines = text.split(/\n+/).filter((line) => line.trim())
  const fits = (size) => lines.reduce((sum, line) => sum + (lineCount(line, { size, width, weight }) * LEADING + BETWEEN) * size, 0) <= height
  const sizes = LETTERS.filter((size) => size <= most && size >= least)
  return sizes.find(fits) ?? sizes.at(-1)
}

/** How far apart `n` round things stand so that all are within `width` and `height`; never over `most`. */
export function pitchFor(n, { width, height, most }) {
  const fits = (pitch) => Math.floor(width / pitch) * Math.floor(height / pitch) >= n
  let pitch = most
  while (pitch > 0.8 && !fits(pitch)) pitch *= 0.96
  return pitch
}

/** The width between the margins, in hundredths of the height. */
export const span = () => room.value.width / room.value.u - (room.value.narrow ? 8 : 10)

/** Cuts what has heights into pages: `heights[i]` of each, `gap` between two. Never an empty page. */
export function paged(heights, { height, gap }) {
  const pages = [[]]
  let used = 0
  heights.forEach((tall, index) => {
    const page = pages.at(-1)
    const more = tall + (page.length ? gap : 0)
    if (page.length && used + more > height) {
      pages.push([index])
      used = tall
    } else {
      page.push(index)
      used += more
    }
  })
  return pages
}
