// The page as a stage: F for the full screen, T for its colours, no cursor while nobody moves it, still when it is asked to be.
import { effect, signal } from '../../lib/ui.js'
import { singleKeys } from '../../lib/single_keys.js'
import { t } from '../../lib/words.js'
import { choose } from '../shared/appearance.js'

const CURSOR_IDLE_MS = 3_000
const TOLD_MS = 2_500

/** What a key has just done, in words, for a moment. */
export const told = signal('')
let silence = null

function tell(words) {
  told.value = words
  clearTimeout(silence)
  silence = setTimeout(() => { told.value = '' }, TOLD_MS)
}

/** Safari before 16.4 has it under a name of its own, which answers nothing. */
function fullScreen() {
  const root = document.documentElement
  if (document.fullscreenElement ?? document.webkitFullscreenElement) (document.exitFullscreen ?? document.webkitExitFullscreen).call(document)
  else (root.requestFullscreen ?? root.webkitRequestFullscreen)?.call(root)?.catch(() => { /* some projectors' browsers forbid it */ })
}

const LOOKS = [
  { theme: 'light', contrast: '', words: () => t('screen.look_light') },
  { theme: 'dark', contrast: '', words: () => t('screen.look_dark') },
  { theme: 'light', contrast: 'more', words: () => t('screen.look_light_more') },
  { theme: 'dark', contrast: 'more', words: () => t('screen.look_dark_more') },
]

/** The next of four looks; the browser keeps it. */
function nextLook() {
  const { theme, contrast } = document.documentElement.dataset
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  const now = LOOKS.findIndex((look) => (look.theme === 'dark') === dark && look.contrast === (contrast || ''))
  const next = LOOKS[(now + 1) % LOOKS.length]
  choose('theme', next.theme)
  choose('contrast', next.contrast)
  tell(next.words())
}

const KEYS = { f: fullScreen, t: nextLook }

export function obeyKeys() {
  addEventListener('keydown', (event) => {
    const act = KEYS[event.key.toLowerCase()]
    if (!act || !singleKeys() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    event.preventDefault()
    act()
  })
}

/** While the facilitator asks for a calm screen nothing moves on it; what is under way arrives at once. */
export function keepCalm(live) {
  const { dataset } = document.documentElement
  effect(() => {
    if (!live.view.value.workshop?.screen?.calm) { delete dataset.motion; return }
    dataset.motion = 'off'
    for (const motion of document.getAnimations()) motion.finish()
  })
}

export function hideIdleCursor() {
  const { classList } = document.documentElement
  let timer
  const wake = () => {
    classList.remove('idle')
    clearTimeout(timer)
    timer = setTimeout(() => classList.add('idle'), CURSOR_IDLE_MS)
  }
  addEventListener('pointermove', wake)
  wake()
}
