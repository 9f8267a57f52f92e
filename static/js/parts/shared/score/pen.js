// Lengths of texts before they are drawn, by a pen that draws nothing.
const pen = document.createElement('canvas').getContext('2d')

export function lengthOf(text, size, weight = 600) {
  pen.font = `${weight} ${size}px ${getComputedStyle(document.documentElement).fontFamily}`
  return pen.measureText(text).width
}

/** A text in at most `lines` lines of a width, the rest cut off with "…". */
export function cutToLines(text, { size, width, lines, weight = 600 }) {
  const out = []
  let line = ''
  const words = text.split(/\s+/)
  for (let at = 0; at < words.length; at += 1) {
    const longer = line ? `${line} ${words[at]}` : words[at]
    if (!line || lengthOf(longer, size, weight) <= width) { line = longer; continue }
    if (out.length === lines - 1) { line = longer; break }
    out.push(line)
    line = words[at]
  }
  out.push(line)
  return out.map((each) => fitted(each, size, width, weight))
}

function fitted(line, size, width, weight) {
  if (lengthOf(line, size, weight) <= width) return line
  const letters = Array.from(line)
  while (letters.length > 1 && lengthOf(`${letters.join('')}…`, size, weight) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
