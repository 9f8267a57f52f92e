// One field, one button; the detail in a fold. Nothing but the person's hand changes what is in it.
import { html, icon, say, useRef, useState } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'
import { points, pointsOfDetail } from '../../lib/fold.js'
import { useDraft } from '../../lib/draft.js'
import { FeelingChoice, ThemeChoice } from './idea_choices.js'

export const MOST_TEXT = 200
export const MOST_DETAIL = 1000
const NEAR = 40
// Past this, the field is given back: the idea waits in the list and the hand may go on.
const ANSWER_WITHIN_MS = 1500

const inWords = (answer) => answer.said || refusal(answer)
const later = (ms) => new Promise((resolve) => setTimeout(() => resolve(null), ms))

export function IdeaForm({ id, draft: key, first, label, sendLabel, placeholder, themes = [], feelings = false, online, onSubmit, onTakenBack, onSent = () => {}, onCancel }) {
  const [draft, change, clear] = useDraft(key, first)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(null)
  const field = useRef(null)
  const length = points(draft.text)

  const send = async (more = {}) => {
    if (busy) return
    const { text, detail, theme, feeling } = draft
    if (!length) return refuse({ code: 'idea.text_empty' })
    if (length > MOST_TEXT) return refuse({ code: 'idea.text_too_long', facts: { most: MOST_TEXT } })
    if (pointsOfDetail(detail || '') > MOST_DETAIL) return refuse({ code: 'idea.detail_too_long', facts: { most: MOST_DETAIL } })
    if (themes.length && !themes.some((each) => each.id === theme)) return refuse({ said: t('tablet.theme.missing') })
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
  const refuse = (answer) => { setWrong(answer); say(inWords(answer)); field.current?.focus({ preventScroll: true }) }
  const onKeyDown = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send() }
    if (event.key === 'Escape' && onCancel) onCancel()
  }
  const there = wrong?.code === 'idea.already_there'
  return html`<form class="idea-form" onSubmit=${(event) => { event.preventDefault(); send() }}>
    <div class="field">
      <label for=${id}>${label}</label>
      <textarea id=${id} ref=${field} rows="3" enterkeyhint="send" autocomplete="off" placeholder=${placeholder} readOnly=${busy}
        value=${draft.text} onInput=${(event) => change({ text: event.target.value })} onKeyDown=${onKeyDown}
        aria-invalid=${wrong ? 'true' : undefined} aria-describedby=${`${id}-help`}></textarea>
      <div class="under" id=${`${id}-help`}>
        ${wrong ? html`<p class="wrong">${inWords(wrong)}</p>` : null}
        <p class=${`help count${length > MOST_TEXT ? ' wrong' : ''}${length > MOST_TEXT - NEAR ? ' near' : ''}`}>
          ${t('tablet.signs', { n: length, most: MOST_TEXT })}</p>
      </div>
      ${there ? html`<${AlreadyThere} facts=${wrong.facts} busy=${busy} onAnyway=${() => send({ anyway: true })} />` : null}
    </div>
    ${themes.length ? html`<${ThemeChoice} themes=${themes} value=${draft.theme} onChange=${(theme) => { change({ theme }); setWrong(null) }} />` : null}
    ${feelings ? html`<${FeelingChoice} value=${draft.feeling} onChange=${(feeling) => change({ feeling })} />` : null}
    <details class="more" open=${Boolean(draft.detail)}><summary>${t('tablet.detail_add')}</summary>
      <textarea rows="3" aria-label=${t('tablet.detail')} readOnly=${busy} value=${draft.detail}
        onInput=${(event) => change({ detail: event.target.value })}></textarea>
    </details>
    <div class="inline">
      <button class="button large grow" disabled=${busy}>${icon(onCancel ? 'check' : 'send')} ${sendLabel}</button>
      ${onCancel ? html`<button type="button" class="button quiet" onClick=${() => { clear(); onCancel() }}>${t('common.cancel')}</button>` : null}
    </div>
  </form>`
}

const AlreadyThere = ({ facts, busy, onAnyway }) => html`<div class="banner warn already">
  <p><span class="number">${facts.number}</span> ${facts.text}</p>
  <button type="button" class="button quiet" disabled=${busy} onClick=${onAnyway}>${t('tablet.send_anyway')}</button>
</div>`
