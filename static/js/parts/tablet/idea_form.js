// One field, one button; the detail in a fold. Nothing but the person's hand changes what is in it.
// What answers it, a refusal or ideas that read alike, stands under the button: neither is moved from under the hand.
import { html, icon, say, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'
import { points, pointsOfDetail } from '../../lib/fold.js'
import { useDraft } from '../../lib/draft.js'
import { AlreadyThere } from './already_there.js'
import { FeelingChoice, ThemeChoice } from './idea_choices.js'
import { useInSight } from './in_sight.js'
import { Near } from './near.js'

export const MOST_TEXT = 200
export const MOST_DETAIL = 1000
const NEAR = 40
// Past this, the field is given back: the idea waits in the list and the hand may go on.
const ANSWER_WITHIN_MS = 1500

const inWords = (answer) => answer.said || refusal(answer)
const later = (ms) => new Promise((resolve) => setTimeout(() => resolve(null), ms))

/** `near`: the others' ideas to compare with, where the step shows them; `onJoin(idea, fields, giveBack)` answers as the server does. */
export function IdeaForm({ id, draft: key, first, label, sendLabel, placeholder, themes = [], feelings = false, near = null, online, onSubmit, onJoin, onTakenBack, onSent = () => {}, onCancel }) {
  const [draft, change, clear] = useDraft(key, first)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(null)
  const field = useRef(null)
  const button = useRef(null)
  const length = points(draft.text)
  const form = useRef(null)
  useInSight(field, button)
  // Opened in place of what it corrects.
  useLayoutEffect(() => { if (onCancel) field.current.focus() }, [])

  const faultOf = ({ text, detail, theme }) => {
    if (!points(text)) return { code: 'idea.text_empty' }
    if (points(text) > MOST_TEXT) return { code: 'idea.text_too_long', facts: { most: MOST_TEXT } }
    if (pointsOfDetail(detail || '') > MOST_DETAIL) return { code: 'idea.detail_too_long', facts: { most: MOST_DETAIL }, at: '.detail-field' }
    return themes.length && !themes.some((each) => each.id === theme) ? { said: t('tablet.theme.missing'), at: '.theme-choice input' } : null
  }
  const send = async (more = {}) => {
    if (busy) return
    const { text, detail, theme, feeling } = draft
    const fault = faultOf(draft)
    if (fault) return refuse(fault)
    setBusy(true)
    setWrong(null)
    const sent = onSubmit({ text, ...(detail?.trim() || first?.detail ? { detail: detail.trim() } : {}),
      ...(themes.length ? { theme } : {}), ...(feelings && feeling ? { feeling } : {}), ...more })
    const answer = await (online ? Promise.race([sent, later(ANSWER_WITHIN_MS)]) : null)
    setBusy(false)
    if (answer && !answer.ok) {
      onTakenBack(sent.id)
      return refuse(answer)
    }
    clear()
    // The next idea is often for the same column.
    if (themes.length) change({ theme })
    say(t(answer ? 'tablet.sent' : 'tablet.kept'))
    onSent(answer)
    if (!onCancel) field.current?.focus({ preventScroll: true })
  }
  /** The text stays in the field until the server has taken it as theirs too. */
  const join = async (idea) => {
    const { text, detail } = draft
    const fault = faultOf({ text, detail, theme: themes[0]?.id })
    if (fault) return refuse(fault)
    setBusy(true)
    setWrong(null)
    const giveBack = () => { if (!field.current?.value.trim()) change({ text, detail }) }
    const answer = await onJoin(idea, { text, ...(detail?.trim() ? { detail: detail.trim() } : {}) }, giveBack)
    setBusy(false)
    if (!answer.ok) return refuse(answer)
    clear()
    field.current?.focus({ preventScroll: true })
  }
  /** Said, and the focus is where it can be mended: the text, or what the fault is `at`. */
  const refuse = (answer) => {
    setWrong(answer)
    say(inWords(answer))
    const there = answer.at ? form.current.querySelector(answer.at) : field.current
    there?.closest('details')?.setAttribute('open', '')
    there?.focus({ preventScroll: !answer.at })
  }
  const onKeyDown = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send() }
    if (event.key === 'Escape' && onCancel) onCancel()
  }
  return html`<form class="idea-form" ref=${form} onSubmit=${(event) => { event.preventDefault(); send() }}>
    <div class="field">
      <label for=${id}>${label}</label>
      <textarea id=${id} ref=${field} rows="3" enterkeyhint="send" autocomplete="off" placeholder=${placeholder} readOnly=${busy}
        value=${draft.text} onInput=${(event) => change({ text: event.target.value })} onKeyDown=${onKeyDown}
        aria-invalid=${wrong && !wrong.at ? 'true' : undefined} aria-describedby=${`${id}-count ${id}-wrong`}></textarea>
      <div class="under">
        <details class="more" open=${Boolean(draft.detail)}><summary>${t('tablet.detail_add')}</summary>
          <textarea rows="3" class="detail-field" aria-label=${t('tablet.detail')} aria-invalid=${wrong?.at === '.detail-field' ? 'true' : undefined} aria-describedby=${`${id}-wrong`} readOnly=${busy} value=${draft.detail}
            onInput=${(event) => change({ detail: event.target.value })}></textarea>
        </details>
        <p class=${`help count${length > MOST_TEXT ? ' wrong' : ''}${length > MOST_TEXT - NEAR ? ' near' : ''}`} id=${`${id}-count`}>
          ${t('tablet.signs', { n: length, most: MOST_TEXT })}</p>
      </div>
    </div>
    ${themes.length ? html`<${ThemeChoice} themes=${themes} wrong=${wrong?.at === '.theme-choice input' ? `${id}-wrong` : null} value=${draft.theme} onChange=${(theme) => { change({ theme }); setWrong(null) }} />` : null}
    ${feelings ? html`<${FeelingChoice} value=${draft.feeling} onChange=${(feeling) => change({ feeling })} />` : null}
    <div class="inline">
      <button class="button large grow" ref=${button} disabled=${busy}>${icon(onCancel ? 'check' : 'send')} ${sendLabel}</button>
      ${onCancel ? html`<button type="button" class="button quiet" onClick=${() => { clear(); onCancel() }}>${t('common.cancel')}</button>` : null}
    </div>
    <div id=${`${id}-wrong`}>${wrong ? html`<p class="wrong">${icon('circle-alert')} ${inWords(wrong)}</p>` : null}</div>
    ${wrong?.code === 'idea.already_there' ? html`<${AlreadyThere} facts=${wrong.facts} busy=${busy} onAnyway=${() => send({ anyway: true })}
      onJoin=${near?.find((idea) => idea.id === wrong.facts.idea) && (() => join(near.find((idea) => idea.id === wrong.facts.idea)))} />` : null}
    ${near ? html`<${Near} text=${draft.text} ideas=${near} busy=${busy || !online} onJoin=${join} />` : null}
  </form>`
}
