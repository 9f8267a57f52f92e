// How much fits: lines of a text at a size, rows of cards on a page. Measured with a pen that draws
// nothing, so that what is shown is never laid out twice and never scrolls.
import { signal, useLayoutEffect, useState } from '../../lib/ui.js'

const pen = document.createElement('canvas').getContext('2d')
// Balanced lines and hinting make real lines a little shorter than the pen believes.
const SAFETY = 0.97
// Large, because small letters are measured in whole pixels.
const PEN_PX = 100

/** The room there is, in pixels; `u` is a hundredth of the height, as in screen.css. */
export const room = signal(measured())

function measured() {
  const {innerWidth: width, innerHeight: height} = window
  return {width, height, u: Math.min(height / 100, width * 0.0075)}
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

/** Lines of `text` in letters of `size` on a `width`, both in the same unit. */
export function lineCount(text, { size, width, weight = 600 }) {
  pen.font = `${weight} ${PEN_PX}px ${getComputedStyle(document.documentElement).fontFamily}`
  const most = (width * PEN_PX * SAFETY) / size
  const space = pen.measureText(' ').width
  let lines = 1
  let at = 0
  for (const word of text.split(/\s+/)) {
    const long = pen.measureText(word).width
    if (at > 0 && at + space + long > most) { lines += 1; at = 0 }
    if (long > most) lines += Math.floor(long / most)
    at += (at > 0 ? space : 0) + (long % most)
  }
  return lines
}

/** Cuts what has heights into pages: `heights[i]` of each, `gap` between two. Never an empty page. */
export function paged(heights, { height, gap }) {
  const pages = [[]]
  let used = 0
  heights.forEach((tall, index) => {
    const page = pages[pages.length - 1]
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
