// A new workshop: a title and a question are enough, Enter makes it. The rest waits in a fold, with its defaults.
import { html, useState, useRef } from '../../lib/ui.js'
import { t, refusal, lang } from '../../lib/words.js'
import { read, write, drop } from '../../lib/store.js'
import { create } from './workshops.js'
import { Field, Choice, Number } from './fields.js'
import { linesOf, pasteKey } from './lines.js'

const DRAFT = 'gommette.draft.desk.new'
const blank = () => ({
  title: '', question: '', language: lang, group_word: 'group', points_word: 'points', max_ideas: 5, minutes: '',
  budget: 30, limit: 3, barred: 'authors', results: 'reveal', count: '', pattern: '', ideas: '',
})

export function NewWorkshop({ onMade }) {
  const [draft, setDraft] = useState(() => ({ ...blank(), ...read(DRAFT) }))
  const [wrong, setWrong] = useState(null)
  const busy = useRef(false)
  const change = (fields) => setDraft((before) => {
    const next = { ...before, ...fields }
    write(DRAFT, next)
    return next
  })
  const send = async (event) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const answer = await create(payload(draft))
    busy.current = false
    setWrong(answer.ok ? null : answer)
    if (!answer.ok) return
    drop(DRAFT)
    setDraft(blank())
    const sent = linesOf(draft.ideas).length
    // Ideas that were not taken wait where they can be sent again, not nowhere.
    const left = answer.ideas < sent
    if (left) write(pasteKey(answer.code), draft.ideas)
    onMade(answer, left)
  }
  const of = (name) => ({ name, value: draft[name], onChange: (value) => change({ [name]: value }) })
  return html`
    <form class="new card" onSubmit=${send}>
      <${Field} ...${of('title')} required=${true} maxlength="120" label=${t('desk.field_title')} hint=${t('desk.field_title_hint')} />
      <${Field} ...${of('question')} required=${true} maxlength="300" label=${t('desk.field_question')} hint=${t('desk.field_question_hint')} />
      <details class="fold">
        <summary>${t('desk.settings')}</summary>
        <div class="settings"><${Settings} of=${of} draft=${draft} /></div>
      </details>
      ${wrong && html`<p class="wrong" role="alert">${refusal(wrong)}</p>`}
      <button class="button wide">${t('desk.create')}</button>
    </form>`
}

function Settings({ of, draft }) {
  const choices = (key, values) => values.map((value) => [value, t(`desk.${key}_${value}`)])
  return html`
    <${Choice} ...${of('language')} label=${t('desk.field_language')} choices=${[['fr', 'Français'], ['en', 'English']]} />
    <${Choice} ...${of('group_word')} label=${t('desk.field_group_word')} choices=${choices('word', ['group', 'table', 'team'])} />
    <${Choice} ...${of('points_word')} label=${t('desk.field_points_word')} choices=${choices('word', ['points', 'stickers'])} />
    <h3>${t('desk.step_ideas')}</h3>
    <${Number} ...${of('max_ideas')} min="1" max="100" label=${t('desk.field_max_ideas')} help=${t('desk.field_none')} />
    <${Number} ...${of('minutes')} min="1" max="1440" label=${t('desk.field_minutes')} help=${t('desk.field_minutes_help')} />
    <h3>${t('desk.step_vote')}</h3>
    <${Number} ...${of('budget')} min="1" max="1000" required=${true} label=${t('desk.field_budget')} />
    <${Number} ...${of('limit')} min="1" max=${draft.budget || 1000} required=${true} label=${t('desk.field_limit')} />
    <${Choice} ...${of('barred')} label=${t('desk.field_barred')} choices=${choices('barred', ['authors', 'lone_author', 'nobody'])} />
    <${Choice} ...${of('results')} label=${t('desk.field_results')} choices=${choices('results', ['reveal', 'close', 'live'])} />
    <h3>${t('desk.prepare')}</h3>
    <${Number} ...${of('count')} min="1" max="200" label=${t('desk.field_count')} help=${t('desk.field_count_help', { first: placeName(draft, 1), last: placeName(draft, draft.count || 24) })} />
    <${Field} ...${of('pattern')} maxlength="40" label=${t('desk.field_pattern')} hint=${t(`desk.pattern_${draft.group_word}`)} />
    <${Field} ...${of('ideas')} rows="4" label=${t('desk.field_ideas')} help=${t('desk.field_ideas_help')} />`
}

const placeName = ({ pattern, group_word }, n) => `${pattern.trim() || t(`desk.pattern_${group_word}`)} ${n}`

function payload(draft) {
  const { title, question, language, group_word, points_word, barred, results } = draft
  const whole = (text) => (text === '' ? null : parseInt(text, 10))
  const seconds = draft.minutes === '' ? null : whole(draft.minutes) * 60
  const ideas = linesOf(draft.ideas)
  return {
    title: title.trim(), question: question.trim(), language, format: 'ideation', group_word, points_word,
    settings: {
      ideas: { max_ideas: whole(draft.max_ideas), seconds },
      vote: { budget: whole(draft.budget), limit: whole(draft.limit), barred, results },
    },
    ...(draft.count ? { groups: { count: whole(draft.count), pattern: placeName(draft, '{n}') } } : {}),
    ...(ideas.length ? { ideas } : {}),
  }
}
