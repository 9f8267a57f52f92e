// What one tablet keeps beside its view, for as long as its page is open: its outbox over the view, the
// ideas it has seen leave, what it objected to.
import { computed, effect, signal } from '../../lib/ui.js'
import { setLanguage, setVariants, t } from '../../lib/words.js'
import { read, write } from '../../lib/store.js'
import { fetchInTime } from '../../lib/later.js'
import { toast } from '../shared/toast.js'
import { rememberIdeas } from './notices.js'
import { remember } from './places.js'
import { drawRoom } from './room.js'

/** `member`: the one person whose phone this is. */
export function sit({ live, outbox, code, group, member = null }) {
  const onSend = outbox.put
  // No view tells a group what it objected to: the tablet remembers, so as not to ask twice.
  const kept = `gommette.objected.${code}.${group}`
  const objected = signal(read(kept) || [])
  const onObject = async (idea) => {
    const answer = await onSend('idea.object', { idea })
    if (!answer.ok) return
    objected.value = [...new Set([...objected.value, idea])]
    write(kept, objected.value)
    toast(t('tablet.objected_said'))
  }
  const onDiscard = (item) => {
    outbox.discard(item.id)
    toast(t('tablet.discarded'), { action: t('common.undo'), onAction: () => outbox.putBack(item) })
  }
  const room = computed(() => drawRoom(live.view.value, outbox.items.value, objected.value, member))
  const scores = computed(() => Boolean(room.value?.steps.some((step) => step.kind === 'score')))
  effect(() => { if (scores.value) fetchInTime() })
  const seen = new Map()
  effect(() => {
    if (!room.value) return
    const { workshop, me, ideas } = room.value
    setLanguage(workshop.language)
    setVariants({ points_word: workshop.points_word, group_word: workshop.group_word })
    rememberIdeas(seen, ideas)
    const seat = me.members.find((each) => each.id === me.member)
    remember(code, { group, name: seat ? `${me.name} · ${t('tablet.score.seat', { seat: seat.seat })}` : me.name })
    document.title = `${me.name} · ${workshop.title}`
  })
  return { live, outbox, code, room, seen, onSend, onObject, onDiscard }
}
