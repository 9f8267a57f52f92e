// Ideas from elsewhere, one a line; they belong to no group.
import { html, useState, say } from '../../lib/ui.js'
import { t, tn, refusal } from '../../lib/words.js'
import { read, write, drop } from '../../lib/store.js'
import { addIdeas } from './workshops.js'
import { Field } from './fields.js'
import { linesOf, pasteKey } from './lines.js'

export function PasteIdeas({ code }) {
  const key = pasteKey(code)
  const [text, setText] = useState(() => read(key) || '')
  const [told, setTold] = useState(null)
  const change = (value) => { write(key, value); setText(value) }
  const tell = (wrong, words) => { say(words); setTold({ wrong, words }) }
  const send = async (event) => {
    event.preventDefault()
    const ideas = linesOf(text)
    if (!ideas.length) return undefined
    const answer = await addIdeas(code, ideas)
    if (!answer.ok) return tell(true, refusal(answer))
    // What was refused stays in the field, with the reason of the first.
    const refused = (answer.list || []).filter((line) => !line.ok)
    const rest = refused.map((line) => line.text).join('\n')
    if (rest) change(rest)
    else { drop(key); setText('') }
    const words = [tn('desk.pasted', ideas.length - refused.length)]
    if (refused.length) words.push(tn('desk.paste_refused', refused.length), refusal(refused[0]))
    return tell(refused.length > 0, words.join(' '))
  }
  return html`
    <form class="paste" onSubmit=${send}>
      <${Field} rows="6" label=${t('desk.field_ideas')} help=${t('desk.field_ideas_help')} value=${text} onChange=${change} />
      ${told && html`<p class=${told.wrong ? 'wrong' : 'good'}>${told.words}</p>`}
      <button class="button quiet" disabled=${!linesOf(text).length}>${tn('desk.paste_do', linesOf(text).length)}</button>
    </form>`
}
