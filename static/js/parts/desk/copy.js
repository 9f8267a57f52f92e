// Plain http has no clipboard API; this older way works there.
export function copy(text) {
  const back = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  let done = false
  try { done = document.execCommand('copy') } catch { /* said to the person */ }
  field.remove()
  back?.focus?.()
  return done
}
