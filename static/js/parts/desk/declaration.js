// The accessibility declaration: its mention, and its text in each language; whatever is done can be undone.
import { html, icon, say, useEffect, useState } from '../../lib/ui.js'
import { t, refusal } from '../../lib/words.js'
import { drop, read, write } from '../../lib/store.js'
import { Choice, Field } from './fields.js'
import { look, putStatus, putText } from './declaring.js'

const LANGUAGES = [['fr', 'Français'], ['en', 'English']]
const draftOf = (language) => `gommette.draft.desk.accessibility.${language}`
const mention = (status) => t('accessibility.mention', { status: t(`accessibility.status.${status}`) })

export function Declaration() {
  const [known, setKnown] = useState(null)
  const [language, setLanguage] = useState(document.documentElement.lang === 'en' ? 'en' : 'fr')
  const [told, setTold] = useState(null)
  const take = (answer) => {
    if (!answer.ok) return tell({ text: refusal(answer), wrong: true })
    setKnown(answer)
    // The server wrote it at the foot of this page too.
    const foot = document.querySelector('.page-foot .mention')
    if (foot) foot.textContent = mention(answer.declared)
    return undefined
  }
  const tell = (what) => { say(what.text); setTold(what) }
  useEffect(() => { look().then(take) }, [])
  if (!known) return html`<p class=${told ? 'wrong' : 'soft'}>${told ? told.text : t('desk.loading')}</p>`

  /** One act, what is said of it, and the act that takes it back. */
  const act = async (doing, text, back) => {
    const answer = await doing()
    take(answer)
    if (answer.ok) tell({ text, undo: back && (() => act(back, t('desk.accessibility_undone'))) })
    return answer.ok
  }
  const status = (to) => act(() => putStatus(to), mention(to), () => putStatus(known.declared))
  return html`
    <div class="declaration">
      <p class="help">${t('desk.accessibility_help')} <a href=${`/accessibility?lang=${language}`} target="_blank" rel="noopener">${t('desk.accessibility_page')}</a></p>
      ${!known.reachable && html`<p class="banner warn">${t('desk.accessibility_unreachable')}</p>`}
      <${Choice} name="status" label=${t('desk.accessibility_status')} value=${known.declared} onChange=${status}
        choices=${known.statuses.map((one) => [one, mention(one)])} />
      <p class="help">${t('desk.accessibility_status_help')}</p>
      <${Choice} name="text_language" label=${t('desk.accessibility_language')} value=${language} onChange=${setLanguage} choices=${LANGUAGES} />
      <${Text} key=${language} language=${language} ...${known.texts[language]} act=${act} />
      ${told && html`<div class=${`banner ${told.wrong ? 'danger' : 'ok'}`}><p>${told.text}</p>
        ${told.undo && html`<button type="button" class="button quiet small" onClick=${told.undo}>${icon('undo-2')} ${t('desk.undo')}</button>`}</div>`}
    </div>`
}

function Text({ language, text, own, act }) {
  const [draft, setDraft] = useState(() => read(draftOf(language)))
  const change = (value) => {
    if (value === text) drop(draftOf(language))
    else write(draftOf(language), value)
    setDraft(value)
  }
  const put = async (value, said) => {
    const before = own ? text : null
    if (!await act(() => putText(language, value), said, () => putText(language, before))) return
    drop(draftOf(language))
    setDraft(null)
  }
  const save = (event) => { event.preventDefault(); put(draft, t('desk.accessibility_saved')) }
  const changed = draft !== null && draft !== text
  return html`
    <form class="declared-text" onSubmit=${save}>
      <${Field} rows="14" name="text" lang=${language} spellcheck=${true} maxlength="60000" label=${t('desk.accessibility_text')} help=${t('desk.accessibility_text_help')} value=${draft ?? text} onChange=${change} />
      <p class="hands">
        <button class="button quiet small" disabled=${!changed}>${icon('check')} ${t('common.save')}</button>
        <button type="button" class="button quiet small" disabled=${!own && !changed} onClick=${() => put(null, t('desk.accessibility_first'))}>${icon('undo-2')} ${t('desk.accessibility_first_do')}</button>
      </p>
    </form>`
}
