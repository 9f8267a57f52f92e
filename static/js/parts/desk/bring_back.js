// An archive taken home earlier becomes a workshop here.
import { html, useState, say } from '../../lib/ui.js'
import { t, refusal } from '../../lib/words.js'
import { bringBack } from './workshops.js'

export function BringBack({ onMade }) {
  const [wrong, setWrong] = useState(null)
  const take = async (event) => {
    const [file] = event.currentTarget.files
    const field = event.currentTarget
    if (!file) return
    const answer = await bringBack(file)
    // The same file may be chosen again after a refusal.
    field.value = ''
    const words = answer.ok ? null : answer.code === 'desk.not_an_archive' ? t('desk.not_an_archive') : refusal(answer)
    setWrong(words)
    if (words) say(words)
    else onMade(answer.code)
  }
  return html`
    <div class="bring-back">
      <label class="button quiet small">${t('desk.bring_back')}
        <input type="file" class="visually-hidden" accept=".json,application/json" onChange=${take} /></label>
      ${wrong && html`<p class="wrong">${wrong}</p>`}
    </div>`
}
