// On paper nothing can be unfolded: what is folded opens for the printer, and closes again behind it.
export function unfoldOnPaper() {
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('main details:not([open])')]
    for (const details of opened) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
  })
}
