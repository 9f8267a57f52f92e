// Run in a measured page before its own scripts: when something was painted, and how long a hand waited for it.
globalThis.gommetteWatch = (() => {
  /** Resolves just after the frame is painted in which `there()` first holds. */
  const painted = (there) => new Promise((resolve) => {
    const look = () => {
      if (!there()) return requestAnimationFrame(look)
      const after = new MessageChannel()
      after.port1.onmessage = () => resolve(performance.now())
      after.port2.postMessage(null)
      return undefined
    }
    requestAnimationFrame(look)
  })
  let waiting = null
  const BEGINNINGS = ['pointerup', 'keydown']

  return {
    until: (selector) => painted(() => document.querySelector(selector)),
    /** The next touch is timed from when the finger left the glass (before, it may yet scroll), a key from when it went down. */
    arm(selector, shows) {
      const touched = document.querySelector(selector)
      waiting = new Promise((resolve) => {
        const begin = (event) => {
          for (const name of BEGINNINGS) removeEventListener(name, begin, true)
          painted(() => shows(touched)).then((at) => resolve(at - event.timeStamp))
        }
        for (const name of BEGINNINGS) addEventListener(name, begin, true)
      })
    },
    answered: () => waiting,
  }
})()
