// The front door: six letters and digits, and in.
import { html, icon, say, useState } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'
import { get } from '../../lib/page.js'
import { Brand } from '../shared/brand.js'
import { Stickers } from './stickers.js'

const clean = (typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

export function Home() {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const enter = async (event) => {
    event.preventDefault()
    const code = clean(typed)
    if (!code) return
    setBusy(true)
    const answer = await get(`/api/v1/workshops/${code}`)
    if (answer.ok) return location.assign(`/w/${code}`)
    setBusy(false)
    setWrong(refusal(answer))
    say(refusal(answer))
  }
  return html`<main class="door home">
    <div class="door-head">
      <${Brand} />
      <h1>${t('join.home_title')}</h1>
      <p class="soft">${t('join.home_lead')}</p>
    </div>
    <${Stickers} />
    <div class="door-ways"><form class="field card" onSubmit=${enter}>
      <label for="code">${t('join.code_label')}</label>
      <input id="code" class="code" value=${typed} autocomplete="off" autocapitalize="characters" spellcheck=${false} enterkeyhint="go"
        onInput=${(event) => { setTyped(event.target.value); setWrong('') }} aria-describedby="code-help" aria-invalid=${wrong ? 'true' : undefined} />
      <p class=${wrong ? 'wrong' : 'help'} id="code-help">${wrong || t('join.code_help')}</p>
      <button class="button large wide" disabled=${busy || !clean(typed)}>${icon('log-in')} ${t('join.enter')}</button>
    </form>
    <p class="aside"><a href="/desk">${t('join.organise')}</a></p></div>
  </main>`
}
