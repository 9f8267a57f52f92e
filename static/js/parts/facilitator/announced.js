// What the room and the line do is said too, not only drawn: steps, their closing, the time, what stands in strips.
import { say, useEffect, useRef } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { clockFace } from '../shared/timer.js'

const SECOND_MS = 1000

const stepSays = ({ step }) => step && t('facilitator.now_is', { title: step.title, state: t(`facilitator.state.${step.state}`) })

function closingSays({ open, clock }) {
  if (!open) return null
  return open.closing_at ? tn('facilitator.closing.in', Math.max(0, Math.ceil((open.closing_at - clock()) / SECOND_MS))) : t('facilitator.closing.cancelled')
}

function timerSays({ open, clock }) {
  const { timer } = open ?? {}
  if (!timer) return open && !open.closing_at && t('facilitator.timer.none')
  return timer.ends_at ? t('facilitator.timer.runs', { left: clockFace(timer.ends_at - clock()) }) : t('facilitator.timer.paused')
}

const lineSays = ({ status }) => t(status === 'offline' ? 'facilitator.offline' : `facilitator.connection.${status}`)

// Of what is said when it changes: what tells that it did, and its words.
const SAID = [
  [({ step }) => `${step?.id} ${step?.state}`, stepSays],
  [({ open }) => `${open?.id} ${open?.closing_at ?? ''}`, closingSays],
  [({ open }) => `${open?.id} ${open?.timer ? open.timer.ends_at ?? 'paused' : ''}`, timerSays],
  [({ status }) => status, lineSays],
  [({ behind }) => behind?.id, ({ behind }) => behind && t('facilitator.behind', { title: behind.title, state: t(`facilitator.state.${behind.state}`) })],
]

/** `now`: the room's `step` and the `open` one, the line's `status`, the step that this page is `behind`, the server's `clock()`. */
export function useAnnounced(now) {
  const before = useRef(null)
  const signs = SAID.map(([sign]) => sign(now))
  useEffect(() => {
    const changed = before.current ? SAID.filter((_, at) => before.current[at] !== signs[at]) : []
    const sameStep = before.current?.[0].split(' ')[0] === signs[0].split(' ')[0]
    before.current = signs
    // A new step begins without a time and without a closing: that goes without saying.
    const says = changed.map(([, words]) => words).filter((words) => sameStep || ![closingSays, timerSays].includes(words))
    const sentences = says.map((words) => words(now)).filter(Boolean)
    if (sentences.length) say(sentences.join(' '))
  }, signs)
}
