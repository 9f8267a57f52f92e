// The page as a stage: F for the full screen, no cursor while nobody moves it.
const CURSOR_IDLE_MS = 3_000

export function fullScreenOnF() {
  window.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (document.fullscreenElement) document.exitFullscreen()
    else document.documentElement.requestFullscreen().catch(() => { /* some projectors' browsers forbid it */ })
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
  window.addEventListener('pointermove', wake)
  wake()
}
