// One idea: its box, number, text, what it brings together, who wrote it and when.
import { html, icon } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { IdeaMarks } from './idea_marks.js'
import { Act, hour, langOf, Sticker, textOf } from './marks.js'

export function Authors({ idea, room }) {
  const groups = (idea.groups ?? []).map(room.group).filter(Boolean)
  const names = groups.map((group) => group.name).join(', ')
  if (!groups.length) return html`<span class="authors soft">${t('facilitator.by_facilitator')}</span>`
  return html`<span class="authors" title=${names}>
    ${groups.slice(0, 6).map((group) => html`<${Sticker} key=${group.id} group=${group} />`)}
    ${groups.length > 6 && html`<span>+${groups.length - 6}</span>`}
    ${groups.length === 1 ? html`<span class="name" lang=${foreign()}>${names}</span>` : html`<span class="visually-hidden">${names}</span>`}
  </span>`
}

/** "That's not the same", said of a merge by some of its groups: their ideas leave it, or it stays. */
function Objections({ idea, room, acts }) {
  if (!idea.objections?.length) return null
  const names = idea.objections.map((id) => room.group(id)?.name).filter(Boolean).join(', ')
  const theirs = idea.sources.map((source) => room.idea(source.id)).filter((source) => idea.objections.includes(source?.group))
  const leaving = theirs.length ? theirs : [idea]
  return html`<div class="objection">
    <p>${icon('flag')} <span>${t('facilitator.objection', { names })}</span></p>
    ${leaving.map((one) => html`<${Act} key=${one.id} onClick=${() => acts.split(one.id)}
      name=${t(one === idea ? 'facilitator.split.all' : 'facilitator.split.one', { number: String(one.number) })} />`)}
    <${Act} name=${t('facilitator.objection.dismiss')} onClick=${() => acts.dismiss(idea.id)} />
  </div>`
}

/** `onSelect(id)` chooses it or not, `onCurrent(id)` puts the cursor on it; `dragged`: what makes it draggable. */
export function IdeaRow({ idea, room, acts, current, selected, over, dragged, onSelect, onCurrent }) {
  const sources = idea.sources ?? []
  const changed = idea.first_text && idea.first_text !== idea.text && !idea.redacted
  return html`
    <li class=${`idea ${current ? 'cur' : ''} ${selected ? 'sel' : ''} ${over ? 'over' : ''}`} ...${dragged}>
      <label>
        <input type="checkbox" id=${`idea-${idea.id}`} checked=${selected}
          onChange=${() => onSelect(idea.id)} onFocus=${() => onCurrent(idea.id)} />
        <span class="number">${idea.number}</span>
        <span class="text" lang=${langOf(idea)}>${textOf(idea)}</span>
      </label>
      <span class="meta"><${IdeaMarks} idea=${idea} room=${room} /><${Authors} idea=${idea} room=${room} /><time>${hour(idea.at)}</time></span>
      <div class="more">
        ${idea.detail && html`<p class="detail" lang=${foreign()}>${idea.detail}</p>`}
        ${changed && html`<p class="first">${t('facilitator.first_text', { text: idea.first_text })}</p>`}
        ${idea.entered_for && html`<p class="first">${t('facilitator.entered_for')}</p>`}
        ${sources.length > 0 && html`
          <ul class="sources" aria-label=${tn('facilitator.sources', sources.length)}>
            ${(current || selected ? sources : sources.slice(0, 3)).map((source) => html`<li key=${source.id}>
              <span class="number">${source.number}</span> <span lang=${langOf(source)}>${textOf(source)}</span></li>`)}
            ${!(current || selected) && sources.length > 3 && html`<li>${tn('facilitator.sources.more', sources.length - 3)}</li>`}
          </ul>`}
        <${Objections} idea=${idea} room=${room} acts=${acts} />
      </div>
    </li>`
}
