// The sequence of a workshop as a format: kept on this instance, or taken home as a file.
import { html, icon, say, useState } from '../../lib/ui.js'
import { t, refusal } from '../../lib/words.js'
import { keepSequence, sequenceOf } from './formats.js'
import { Faults } from './faults.js'

export function KeepFormat({ code }) {
  const [told, setTold] = useState(null)
  const keep = async () => {
    const answer = await keepSequence(code)
    const words = answer.ok ? t('desk.format_kept', { title: answer.title }) : refusal(answer)
    say(words)
    setTold({ wrong: !answer.ok, words, faults: answer.ok ? [] : answer.facts.faults || [] })
  }
  return html`
    <p class="help">${t('desk.format_keep_help')}</p>
    <p class="files">
      <button type="button" class="button quiet small" onClick=${keep}>${icon('list-ordered')} ${t('desk.format_keep_here')}</button>
      <a class="button quiet small" href=${sequenceOf(code)} download>${icon('download')} ${t('desk.format_keep_file')}</a>
    </p>
    ${told && html`<p class=${told.wrong ? 'wrong' : 'good'}>${told.words}</p><${Faults} faults=${told.faults} />`}`
}
