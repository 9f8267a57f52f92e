// What must be known now: the line is down, the step ends, something happened to what is ours.
import { html, icon, say, useEffect, useState } from '../../lib/ui.js'
import { drawn, plain } from '../../lib/quoting.js'
import { t, tn } from '../../lib/words.js'
import { useHeightAs } from '../shared/height.js'
import { useSecondsTo } from '../shared/timer.js'
import { noticeSentence } from './notices.js'

/** Over the foot of the page, above a keyboard drawn on the glass. */
export function Banners({ children }) {
  const node = useHeightAs('--told')
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen) return undefined
    // A page made larger by two fingers has no keyboard over it.
    const hidden = () => (seen.scale > 1.01 ? 0 : Math.max(0, innerHeight - seen.height - seen.offsetTop))
    const tell = () => document.documentElement.style.setProperty('--keyboard', `${hidden()}px`)
    seen.addEventListener('resize', tell)
    seen.addEventListener('scroll', tell)
    return () => { seen.removeEventListener('resize', tell); seen.removeEventListener('scroll', tell) }
  }, [])
  return html`<aside class="banners" ref=${node} aria-label=${t('tablet.messages')}>${children}</aside>`
}

// A line that comes back at once is nobody's concern; the first one takes its time.
const OFFLINE_AFTER_MS = 1500
const NEVER_ONLINE_AFTER_MS = 6000

export function useOffline(status) {
  const [offline, setOffline] = useState(false)
  const down = status !== 'online'
  useEffect(() => {
    if (!down) { setOffline(false); return undefined }
    const timeout = setTimeout(() => setOffline(true), status === 'connecting' ? NEVER_ONLINE_AFTER_MS : OFFLINE_AFTER_MS)
    return () => clearTimeout(timeout)
  }, [down, status])
  return offline && down
}

export function Offline({ offline, waiting }) {
  useEffect(() => { if (offline) say(t('tablet.offline')) }, [offline])
  if (!offline) return null
  return html`<div class="banner warn">${icon('wifi-off')}
    <p><strong>${t('tablet.offline')}</strong> ${waiting ? tn('tablet.offline_waiting', waiting) : t('tablet.offline_kept')}</p>
  </div>`
}

/** Somebody is at work: what could not be sent waits below the page, and pushes nothing. */
export function Unsent({ n }) {
  const [shown, setShown] = useState(0)
  useEffect(() => { say(tn('tablet.late_below', n)) }, [n])
  const show = () => { document.querySelector('#late h2')?.focus(); setShown(n) }
  if (shown === n) return null
  return html`<div class="banner warn">${icon('inbox')} <p>${tn('tablet.late_below', n)}</p>
    <button type="button" class="button quiet small" onClick=${show}>${t('tablet.late_show')}</button></div>`
}

const KEPT = { vote: 'tablet.closing_kept.vote', score: 'tablet.closing_kept.score' }

export function Closing({ step, at, clock }) {
  const seconds = useSecondsTo(at, clock)
  useEffect(() => { if (at) say(t('tablet.closing_said')) }, [at])
  if (!at) return null
  return html`<div class="banner danger closing">${icon('hourglass')}
    <p><strong>${seconds > 0 ? tn('tablet.closing', seconds) : t('tablet.closing_now')}</strong> ${t(KEPT[step?.kind] ?? 'tablet.closing_kept')}</p>
  </div>`
}

export function Notices({ room, seen, onSeen, onObject }) {
  const { notices } = room
  const inWords = (notice, fact) => noticeSentence(fact, seen, room.steps.find((step) => step.id === notice.step)?.kind)
  const newest = notices.length ? notices[notices.length - 1].id : null
  useEffect(() => {
    if (newest) { const last = notices[notices.length - 1]; say(last.facts.map((fact) => plain(inWords(last, fact))).join(' ')) }
  }, [newest])
  return notices.map((notice) => html`<div class="banner notice" key=${notice.id}>${icon('info')}
    <div>${notice.facts.map((fact, at) => html`<p key=${at}>${drawn(inWords(notice, fact))}</p>`)}</div>
    ${room.me.member ? null : notice.facts.filter((fact) => fact.code === 'idea.merged' && room.ideas.has(fact.lead)).map((fact) => html`
      <button type="button" class="button quiet small" key=${fact.idea} onClick=${() => { onObject(fact.lead); onSeen(notice.id) }}>
        ${t('tablet.not_the_same')}</button>`)}
    <button type="button" class="button quiet small" onClick=${() => onSeen(notice.id)}>${t('tablet.notice_seen')}</button>
  </div>`)
}
