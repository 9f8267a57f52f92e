// A new workshop: a title and a question are enough, Enter makes it. The rest waits in folds, with the format's defaults.
import { html, useEffect, useRef, useState } from '../../lib/ui.js'
import { t, refusal, lang } from '../../lib/words.js'
import { read, write, drop } from '../../lib/store.js'
import { create } from './workshops.js'
import { Field } from './fields.js'
import { FIRST, JUDGING, formatNamed, formats, saidBy } from './formats.js'
import { FormatChoice } from './format_choice.js'
import { Settings, placeName } from './new_settings.js'
import { Taken, asSent, taking } from './taking.js'
import { linesOf, pasteKey } from './lines.js'

const DRAFT = 'gommette.draft.desk.new'
const blank = () => ({ title: '', question: '', language: lang, format: FIRST, count: '', pattern: '', ideas: '' })
// What the format says, until somebody says it otherwise.
const SAID = ['group_word', 'points_word', 'max_ideas', 'minutes', 'budget', 'limit', 'barred', 'results']

export function NewWorkshop({ onMade }) {
  const [draft, setDraft] = useState(() => ({ ...blank(), ...read(DRAFT) }))
  const [wrong, setWrong] = useState(null)
  const busy = useRef(false)
  const change = (fields) => setDraft((before) => {
    const next = { ...before, ...fields }
    write(DRAFT, next)
    return next
  })
  const format = formatNamed(draft.format)
  const said = { ...saidBy(format), ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) }
  // The settings of another format say nothing about this one; its question, where nobody wrote one.
  const choose = (name) => change({
    ...Object.fromEntries(SAID.map((field) => [field, undefined])), format: name,
    ...(draft.question === (format?.question || '') ? { question: formatNamed(name)?.question || '' } : {}),
  })
  // Criteria need a step to score in.
  useEffect(() => {
    const judged = taking.value && taking.value.criteria.length + taking.value.as_criteria.length > 0
    if (judged && format && !format.steps.some((step) => step.kind === 'score')) choose(JUDGING)
  }, [taking.value, format])
  const send = async (event) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const answer = await create(payload(said, draft, format))
    busy.current = false
    setWrong(answer.ok ? null : answer)
    if (!answer.ok) return
    drop(DRAFT)
    setDraft(blank())
    const sent = linesOf(draft.ideas).length + (taking.value?.ideas.length || 0)
    taking.value = null
    // Ideas that were not taken wait where they can be sent again, not nowhere.
    const left = answer.ideas < sent
    if (left) write(pasteKey(answer.code), draft.ideas)
    onMade(answer, left)
  }
  const of = (name) => ({ name, value: said[name], onChange: (value) => change({ [name]: value }) })
  return html`
    <form class="new card" onSubmit=${send}>
      <${Taken} />
      <${Field} ...${of('title')} required=${true} maxlength="120" label=${t('desk.field_title')} hint=${t('desk.field_title_hint')} />
      <${Field} ...${of('question')} rows="2" required=${true} maxlength="300" label=${t('desk.field_question')} hint=${t('desk.field_question_hint')} onKeyDown=${sendByEnter} />
      <${FormatChoice} value=${draft.format} onChange=${choose} />
      <details class="fold">
        <summary>${t('desk.settings')}</summary>
        <div class="settings"><${Settings} of=${of} said=${said} /></div>
      </details>
      ${wrong && html`<p class="wrong" role="alert">${refusal(wrong)}</p>`}
      <button class="button wide">${t('desk.create')}</button>
    </form>`
}

/** A question has one line, however many it takes on the page. */
function sendByEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  // requestSubmit is not in Safari before 16
  event.currentTarget.form.querySelector('button.wide').click()
}

const whole = (text) => (text === '' ? null : parseInt(text, 10))

/** Only what was changed goes over the format's own. */
function payload(said, draft, format) {
  const changed = (names, read_ = (value) => value) =>
    Object.fromEntries(names.filter((name) => draft[name] !== undefined).map((name) => [name, read_(draft[name])]))
  const ideas = said.has_ideas ? changed(['max_ideas'], whole) : {}
  if (said.has_ideas && draft.minutes !== undefined) ideas.seconds = draft.minutes === '' ? null : whole(draft.minutes) * 60
  const vote = said.has_vote ? { ...changed(['budget', 'limit'], whole), ...changed(['barred', 'results']) } : {}
  const lines = linesOf(draft.ideas)
  return {
    title: draft.title.trim(), question: draft.question.trim(), language: draft.language,
    // A format that is gone meanwhile: the first one, as the page says.
    format: format || !formats.value ? draft.format : FIRST,
    ...changed(['group_word', 'points_word']),
    settings: { ideas, vote },
    ...(draft.count ? { groups: { count: whole(draft.count), pattern: placeName(said, '{n}'), members: format?.members || 3 } } : {}),
    ...(lines.length ? { ideas: lines } : {}),
    ...(taking.value ? { from: asSent(taking.value) } : {}),
  }
}
