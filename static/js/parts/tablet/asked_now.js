// The instruction over a step. Changed while somebody writes, it would push the field from under their hands: it is told
// at the foot, and stands in its place once they have left the field.
import { useEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { onceLeft, writes } from '../../lib/writing.js'
import { toast } from '../shared/toast.js'

/** Without its Markdown: the words that the server drew of it. */
function wordsOf({ instruction, instruction_html: drawn }) {
  if (!drawn) return instruction
  return new DOMParser().parseFromString(drawn, 'text/html').body.textContent.trim()
}

/** `step`, with the instruction that its head shows now. */
export function useAskedNow(step) {
  const shown = useRef(step)
  const [, redraw] = useState(0)
  const changed = shown.current?.id === step?.id && shown.current?.instruction !== step?.instruction
  const waits = changed && writes()
  if (!waits) shown.current = step
  useEffect(() => {
    if (!waits) return undefined
    toast(step.instruction ? t('tablet.instruction_changed', { instruction: wordsOf(step) }) : t('tablet.instruction_gone'))
    return onceLeft(() => redraw((n) => n + 1))
  }, [waits && step.instruction])
  return shown.current
}
