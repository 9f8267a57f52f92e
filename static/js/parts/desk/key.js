// Nobody is let in without the key; where to find it is said here.
import { html, useRef, useState } from '../../lib/ui.js'
import { t, refusal } from '../../lib/words.js'
import { Brand } from '../shared/brand.js'
import { enter } from './workshops.js'

export function Key({ refused }) {
  const field = useRef(null)
  const [wrong, setWrong] = useState(refused)
  const [busy, setBusy] = useState(false)
  const send = async (event) => {
    event.preventDefault()
    setBusy(true)
    const answer = await enter(field.current.value.trim())
    setBusy(false)
    if (answer.ok) return
    setWrong(answer)
    field.current.focus()
  }
  return html`
    <main class="key-page">
      <${Brand} />
      <h1>${t('desk.title')}</h1>
      <form class="card" onSubmit=${send}>
        <div class="field">
          <label for="key">${t('desk.key')}</label>
          <input id="key" ref=${field} required autocomplete="off" autocapitalize="off" spellcheck="false"
            aria-describedby=${wrong ? 'key-help key-wrong' : 'key-help'} aria-invalid=${wrong ? 'true' : undefined} />
          <p class="help" id="key-help">${t('desk.key_where')}</p>
          ${wrong && html`<p class="wrong" id="key-wrong" role="alert">${wrong.status === 401 || wrong.status === 403 ? t('desk.key_wrong') : refusal(wrong)}</p>`}
        </div>
        <button class="button" disabled=${busy}>${t('desk.enter')}</button>
      </form>
    </main>`
}
