// One story on the wall of all: its name, the page that draws it, small, and what it would have sent.
import { html, useEffect, useRef, useState } from '../lib/ui.js'

/** Drawn a little before it is seen, and taken down when it is far away again. */
const NEAR = '100% 0px'
const SENT_KEPT = 5
const WIDE_PX = 560
const UPRIGHT_PX = 280

function useNear(node) {
  const [near, come] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => come(entry.isIntersecting), { rootMargin: NEAR })
    observer.observe(node.current)
    return () => observer.disconnect()
  }, [])
  return near
}

function useSent(frame) {
  const [sent, tell] = useState([])
  useEffect(() => {
    const hear = (event) => {
      if (event.source !== frame.current?.contentWindow || !event.data?.sent) return
      tell((before) => [...before.slice(1 - SENT_KEPT), event.data])
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  return sent
}

export function Shown({ story, chosen }) {
  const node = useRef(null)
  const frame = useRef(null)
  const near = useNear(node)
  const sent = useSent(frame)
  const { lang, theme, contrast, motion, letters } = chosen
  const [width, height] = chosen.size ? chosen.size.split('x').map(Number) : [story.width, story.height]
  const asked = Object.entries({ lang, theme, contrast, motion, size: letters }).filter(([, value]) => value)
  const url = `${story.url}&${new URLSearchParams(asked)}`
  const box = { '--wide': `${width}px`, '--tall': `${height}px`, '--scale': (width > height ? WIDE_PX : UPRIGHT_PX) / width }
  return html`<figure class="patterns-story" ref=${node} style=${box}>
    <figcaption><a href=${url} target="_blank">${story.state}</a> <code>${story.id}</code></figcaption>
    <div class="patterns-frame">${near && html`<iframe ref=${frame} key=${url} src=${url} title=${`${story.part}: ${story.state}`}></iframe>`}</div>
    ${sent.length > 0 && html`<ul class="patterns-sent" aria-label="Sent">${sent.map((one, at) => html`<li key=${at}><b>${one.sent}</b> ${JSON.stringify(one.payload)}</li>`)}</ul>`}
  </figure>`
}
