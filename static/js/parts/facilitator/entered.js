// A form that takes the place of its button takes its focus too.
import { useLayoutEffect, useRef } from '../../lib/ui.js'

/** A ref for the form: its first field has the focus once it is drawn. */
export function useEntered() {
  const form = useRef(null)
  useLayoutEffect(() => { form.current?.querySelector('input, select, textarea')?.focus() }, [])
  return form
}
