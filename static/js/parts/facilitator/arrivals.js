// What others send, summed up for who hears the page instead of seeing it.
import { report, useEffect, useRef } from '../../lib/ui.js'
import { tn } from '../../lib/words.js'
import { handsOf } from './hands.js'

function useGrowth(n, onGrown) {
  const before = useRef(n)
  useEffect(() => {
    if (n > before.current) onGrown()
    before.current = n
  }, [n])
}

export function useArrivals(room) {
  const hands = handsOf(room)
  const waiting = room.ideas.filter((idea) => idea.state === 'pending').length
  useGrowth(room.ideas.length - waiting, () => report('ideas', tn('facilitator.report.ideas', room.ideas.length - waiting)))
  useGrowth(waiting, () => report('waiting', tn('facilitator.report.waiting', waiting)))
  useGrowth(hands.length, () => report('hands', tn('facilitator.report.hands', hands.length, { names: hands.map((group) => group.name).join(', ') })))
}
