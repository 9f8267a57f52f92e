// What is wrong with a page, by geometry alone: nobody has to look for it.
//
//   geometry.faults({touch: 44, text: 12, main: {selector: 'h1', size: 43}, scrolls: true,
//     opened: '.panel', allowed: [{rule, selector}]})
//     -> {faults: [{rule, at, text, found}], used: [indexes of what was allowed and met]}
//
// Rules: failed, empty, sideways, scrolls, outside, cut, spills, overlaps, covered, cramped, small-target, small-text.
// A line of text is what a Range measures; it is as high as its font's whole ascent and descent, more than is
// printed, so that its middle part alone is compared. Tolerances are in pixels and cover rounding.
window.geometry = (() => {
  const ROUNDING = 1.5
  const MEETING = 2.5
  const FOUND_MOST = 400
  // below this a box that scrolls shows less than two lines of what is in it
  const SCROLLER_LEAST = 48
  const CONTROLS = 'button, a[href], input:not([type="hidden"]), select, textarea, summary, '
    + ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'slider', 'option', 'menuitem'].map((role) => `[role="${role}"]`).join(', ')

  let styles, allowed, opened, used, faults

  const style = (node) => {
    if (!styles.has(node)) styles.set(node, getComputedStyle(node))
    return styles.get(node)
  }
  const isRoot = (node) => node === document.documentElement || node === document.body
  const up = (node) => node.parentElement
  const ancestors = function* (node) { for (let at = node; at && !isRoot(at); at = up(at)) yield at }

  // -- what can be seen

  // only for who hears the page
  const unseen = (node) => {
    for (const at of ancestors(node)) {
      const { clipPath, overflow, position } = style(at)
      if (clipPath.startsWith('inset(50%')) return true
      if (position === 'absolute' && overflow !== 'visible' && at.offsetWidth <= 1) return true
    }
    return false
  }
  const shows = (node) =>
    node.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) && !unseen(node)

  const box = (node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect()
    return { left, top, right, bottom }
  }
  const inside = (node) => {
    const outer = box(node)
    const drawn = node.clientWidth > 0
    return drawn
      ? { left: outer.left + node.clientLeft, top: outer.top + node.clientTop, right: outer.left + node.clientLeft + node.clientWidth, bottom: outer.top + node.clientTop + node.clientHeight }
      : outer
  }
  const meet = (a, b) => ({ left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) })
  const width = (a) => a.right - a.left
  const height = (a) => a.bottom - a.top
  const printed = ({ left, top, right, bottom }) => {
    const spare = (bottom - top) * 0.18
    return { left, right, top: top + spare, bottom: bottom - spare }
  }

  /** The boxes that hide what leaves them, from the inside out: a static one doesn't bind what is placed absolutely. */
  function* clippers(node, own) {
    let loose = null
    for (const at of ancestors(node)) {
      const { position, transform, overflowX, overflowY, contain } = style(at)
      const moves = transform !== 'none' || /paint|strict|content/.test(contain)
      if (at !== node && loose && (moves || (loose === 'absolute' && position !== 'static'))) loose = null
      if (!loose && (at !== node || own) && (overflowX !== 'visible' || overflowY !== 'visible')) yield at
      if (position === 'absolute' || position === 'fixed') loose = position
    }
  }
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip'
  const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll'

  /** What of `rect` can be seen without scrolling any box, and the first box that cuts it for good. */
  function clipped(rect, node, own) {
    let seen = rect, whole = printed(rect), cutBy = null
    for (const at of clippers(node, own)) {
      const frame = inside(at)
      const { overflowX, overflowY } = style(at)
      seen = meet(seen, frame)
      const beyondX = whole.left < frame.left - ROUNDING || whole.right > frame.right + ROUNDING
      const beyondY = whole.top < frame.top - ROUNDING || whole.bottom > frame.bottom + ROUNDING
      if (!cutBy && ((beyondX && hides(overflowX)) || (beyondY && hides(overflowY)))) cutBy = at
      // what scrolls can be brought to sight: from here on its frame is what may be cut
      if (scrolls(overflowX)) whole = { ...whole, left: frame.left, right: frame.right }
      if (scrolls(overflowY)) whole = { ...whole, top: frame.top, bottom: frame.bottom }
    }
    return { seen, cutBy }
  }

  /** Lines of text and controls, each with its box, what is seen of it, and the layer that it floats in. */
  function lines() {
    const found = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = up(node)
      if (!node.data.trim() || parent.closest('script, style, noscript, option, title, template') || !shows(parent)) continue
      range.selectNodeContents(node)
      for (const { left, top, right, bottom } of range.getClientRects()) {
        if (right - left < 1) continue
        const rect = { left, top, right, bottom }
        found.push({ kind: 'text', node: parent, text: node.data.trim(), rect, ...clipped(rect, parent, true), layer: layerOf(parent) })
      }
    }
    return found
  }
  /** What is touched to use a control: its label too, where it has one. */
  function target(node) {
    const boxes = [node, ...(node.labels || [])].filter(shows).map(box)
    if (!boxes.length) return null
    if (!/^(checkbox|radio)$/.test(node.type || '')) return boxes[0]
    return boxes.reduce((a, b) => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) }))
  }
  function controls() {
    const found = []
    for (const node of document.body.querySelectorAll(CONTROLS)) {
      const rect = target(node)
      if (!rect || width(rect) < 2 || style(node).pointerEvents === 'none' || node.closest('[inert]')) continue
      const label = shows(node) ? node : [...node.labels].find(shows)
      found.push({ kind: 'control', node, label, text: (node.getAttribute('aria-label') || node.textContent || node.name || '').trim(), rect, ...clipped(rect, label, false), layer: layerOf(label) })
    }
    return found
  }
  const isOpened = (at) => Boolean(opened && at?.matches(opened))
  const layerOf = (node) => {
    for (const at of ancestors(node)) if (/fixed|sticky/.test(style(at).position) || at.matches('dialog, [popover]') || isOpened(at)) return at
    return null
  }

  // -- saying what was found

  const named = (node) => {
    const part = (at) => at.localName + (at.id ? `#${at.id}` : '') + [...at.classList].map((name) => `.${name}`).join('')
    return [...ancestors(node)].slice(0, 3).reverse().map(part).join(' > ')
  }
  function fault(rule, node, text, found) {
    const at = allowed.findIndex((one) => one.rule === rule && node.closest(one.selector))
    if (at >= 0) used.add(at)
    else if (faults.length < FOUND_MOST) faults.push({ rule, at: named(node), text: text.slice(0, 60), found })
  }
  const px = (number) => `${Math.round(number * 10) / 10}`

  // -- the rules

  function page({ scrolls: mayScroll }, texts) {
    for (const story of document.querySelectorAll('.story-failed')) fault('failed', story, story.textContent, 'a story of /patterns threw')
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    if (!texts.length) fault('empty', document.body, '', 'no text to be seen')
    if (scrollWidth > clientWidth + ROUNDING) {
      const wide = [...document.body.querySelectorAll('*')].filter((node) => shows(node) && node.getBoundingClientRect().right > clientWidth + ROUNDING)
      const first = wide.find((node) => !wide.some((other) => other !== node && node.contains(other))) || document.body
      fault('sideways', first, first.textContent.trim(), `${scrollWidth} in ${clientWidth}`)
    }
    if (!mayScroll && scrollHeight > clientHeight + ROUNDING) fault('scrolls', document.body, '', `${scrollHeight} in ${clientHeight}`)
  }

  function outside({ scrolls: mayScroll }, items) {
    const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
    const pictures = [...document.body.querySelectorAll('img, svg, canvas')].filter(shows).map((node) => {
      const rect = box(node)
      return { node, text: '', rect, ...clipped(rect, node, false), layer: layerOf(node) }
    })
    for (const { node, text, rect, seen, layer } of [...items, ...pictures]) {
      const held = !mayScroll || (layer && style(layer).position === 'fixed')
      if (!held || width(seen) <= 0 || height(seen) <= 0) continue
      const is = printed(meet(rect, seen))
      if (is.left < view.left - ROUNDING || is.top < view.top - ROUNDING || is.right > view.right + ROUNDING || is.bottom > view.bottom + ROUNDING) {
        fault('outside', node, text, `${px(is.left)},${px(is.top)} to ${px(is.right)},${px(is.bottom)}`)
      }
    }
  }

  const spaced = (words) => words.replaceAll('\u00a0', ' ')
  /** The rest of what is cut may be unfolded, or read whole where it is named. */
  function declared(node, by, text) {
    const whole = by.closest('[title], [aria-label]')
    const said = whole && (whole.title || whole.getAttribute('aria-label'))
    if (said && spaced(said).includes(spaced(text))) return true
    return style(by).webkitLineClamp !== 'none' && [...up(by).querySelectorAll('[aria-expanded]')].some(shows)
  }
  function cut(texts) {
    const met = new Set()
    for (const { node, text, cutBy } of texts) {
      if (!cutBy || met.has(node) || declared(node, cutBy, text)) continue
      met.add(node)
      fault('cut', node, text, `by ${named(cutBy)}`)
    }
  }

  const painted = (node) => {
    const { borderTopWidth, borderTopStyle, backgroundColor, backgroundImage, display } = style(node)
    if (display === 'inline' || display === 'contents') return false
    const bordered = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0
    return bordered || backgroundImage !== 'none' || !/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)
  }
  /** Out of the button, the chip, the card it is in. */
  function spills(texts) {
    for (const { node, text, rect, cutBy } of texts) {
      if (cutBy) continue
      const holder = [...ancestors(node)].find((at) => painted(at) || scrolls(style(at).overflowX) || scrolls(style(at).overflowY))
      if (!holder || !painted(holder)) continue
      const is = printed(rect), frame = box(holder)
      const by = Math.max(frame.left - is.left, is.right - frame.right, frame.top - is.top, is.bottom - frame.bottom)
      const reached = scrolls(style(holder).overflowX) || scrolls(style(holder).overflowY)
      if (by > MEETING && !reached) fault('spills', node, text, `${px(by)} out of ${named(holder)}`)
    }
  }

  const names = ({ node }, other) => [node, ...(node.labels || [])].some((one) => one.contains(other))
  function overlaps({ scrolls: mayScroll }, items) {
    const there = items
      .map((item) => ({ ...item, is: item.kind === 'text' ? printed(item.seen) : item.seen }))
      .filter(({ is }) => width(is) > MEETING && height(is) > MEETING)
      .sort((a, b) => a.is.top - b.is.top)
    there.forEach((one, at) => {
      for (let next = at + 1; next < there.length && there[next].is.top < one.is.bottom - MEETING; next += 1) {
        const other = there[next]
        const both = meet(one.is, other.is)
        if (width(both) <= MEETING || height(both) <= MEETING) continue
        const [a, b] = [one.label || one.node, other.label || other.node]
        if (a.contains(b) || b.contains(a) || names(one, b) || names(other, a)) continue
        // what floats passes over what scrolls under it: `covered` asks whether it can be got from under there
        if (one.layer !== other.layer && (mayScroll || isOpened(one.layer) || isOpened(other.layer))) continue
        fault('overlaps', a, one.text, `${px(width(both))}x${px(height(both))} with ${named(b)} “${other.text.slice(0, 40)}”`)
      }
    })
  }

  /** Each control, brought to sight, is what a finger on its middle meets; `opened` lies over others until it is shut. */
  function covered(all) {
    const scrolled = [document.scrollingElement, ...document.body.querySelectorAll('*')].filter((node) => node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth)
      .map((node) => ({ node, left: node.scrollLeft, top: node.scrollTop }))
    for (const { node, label, text } of all) {
      if (node.disabled) continue
      label.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const now = label.getBoundingClientRect()
      const hit = document.elementFromPoint((now.left + now.right) / 2, (now.top + now.bottom) / 2)
      const meant = hit && (node.contains(hit) || label.contains(hit) || hit.contains(node) && hit.localName === 'label' || [...(node.labels || [])].some((one) => one.contains(hit)))
      if (opened && hit?.closest(opened)) continue
      // an inline link on two lines has its middle between them
      if (!meant && style(label).display !== 'inline') fault('covered', label, text, hit ? `by ${named(hit) || hit.localName}` : 'out of the window')
    }
    for (const { node, left, top } of scrolled) node.scrollTo({ left, top, behavior: 'instant' })
  }

  function cramped() {
    for (const node of document.body.querySelectorAll('*')) {
      const { overflowX, overflowY } = style(node)
      // a page that goes on to the right, within a box: nobody looks there
      if (scrolls(overflowX) && shows(node) && node.scrollWidth > node.clientWidth + ROUNDING) fault('sideways', node, node.textContent.trim(), `${node.scrollWidth} in ${node.clientWidth}`)
      if (!scrolls(overflowY) || node.matches('textarea') || !shows(node)) continue
      if (node.scrollHeight > node.clientHeight + ROUNDING && node.clientHeight < SCROLLER_LEAST) fault('cramped', node, node.textContent.trim(), `${node.scrollHeight} in ${node.clientHeight}, ${overflowX}`)
    }
  }

  // as high as its line: the sentence decides, not the link (WCAG 2.5.8, "inline")
  const inSentence = (node) => style(node).display === 'inline' && up(node).textContent.trim().length > node.textContent.trim().length
  function targets({ touch: least }, all) {
    for (const { node, label, text, rect } of all) {
      if (inSentence(label)) continue
      if (width(rect) < least - ROUNDING || height(rect) < least - ROUNDING) fault('small-target', node, text, `${px(width(rect))}x${px(height(rect))}`)
    }
  }

  /** As it is drawn: a drawing may be larger or smaller than its own units. */
  const drawnSize = (node) => {
    const size = parseFloat(style(node).fontSize)
    const matrix = node.ownerSVGElement && node.getScreenCTM?.()
    return matrix ? size * Math.hypot(matrix.b, matrix.d) : size
  }
  function sizes({ text: least, main }, texts) {
    for (const { node, text } of texts) {
      const size = drawnSize(node)
      const wanted = main && node.closest(main.selector) ? main.size : least
      if (size < wanted - 0.1) fault('small-text', node, text, `${px(size)} under ${px(wanted)}`)
    }
  }

  return {
    faults(asked) {
      styles = new Map()
      allowed = asked.allowed || []
      opened = asked.opened
      used = new Set()
      faults = []
      const texts = lines(), all = controls()
      page(asked, texts)
      outside(asked, [...texts, ...all])
      cut(texts)
      spills(texts)
      overlaps(asked, [...texts, ...all])
      cramped()
      targets(asked, all)
      sizes(asked, texts)
      covered(all)
      return { faults, used: [...used] }
    },
  }
})()
