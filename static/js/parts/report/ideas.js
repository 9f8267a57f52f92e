// The ideas of a step, filed under its themes; under a lead, those that it brings together, as they were written.
import { html } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { filed } from './sections.js'

export function Ideas({ section: { step, ideas }, entries }) {
  const written = ideas.reduce((n, idea) => n + 1 + idea.sources.length, 0)
  const themes = filed(entries, step, ideas)
  return html`<p class="report-count">${tn('report.ideas', ideas.length)}${written > ideas.length && ` · ${tn('report.written', written)}`}</p>
    ${themes.map(({ id, name, ideas: own }) => (name === ''
      ? html`<${List} key=${id} ideas=${own} entries=${entries} />`
      : html`<section key=${id} class="report-theme"><h3 lang=${name === null ? undefined : foreign()}>${name ?? t('screen.no_theme')} <small>${own.length}</small></h3>
        ${own.length > 0 && html`<${List} ideas=${own} entries=${entries} />`}</section>`))}`
}

const List = ({ ideas, entries }) => html`<ul class="report-ideas">${ideas.map((idea) => html`<${Idea} key=${idea.id} idea=${idea} entries=${entries} />`)}</ul>`

function Idea({ idea, entries }) {
  const asides = [idea.circle > 0 && t('screen.circle', { at: idea.circle }), idea.feeling && t(`screen.feeling.${idea.feeling}`)].filter(Boolean)
  const marks = (idea.groups ?? []).map((id) => entries[`group/${id}`]).filter(Boolean)
  return html`<li class="report-idea">
    <${Number} of=${idea.number} />
    <div><${Text} idea=${idea} class="report-text" />
      ${asides.length > 0 && html`<p class="soft small">${asides.join(' · ')}</p>`}
      ${marks.length > 0 && html`<p class="report-marks"><span class="visually-hidden">${t('report.by')} </span>${marks.map((group) => html`<span key=${group.id} class="sticker" data-colour=${group.colour}><b>${group.mark}</b></span>${' '}`)}</p>`}
      ${idea.sources.length > 0 && html`<div class="report-sources"><p class="soft small">${tn('report.with', idea.sources.length)}</p>
        <ul>${idea.own_text && html`<li key="own"><${Number} of=${idea.number} /><div><${Text} idea=${{ text: idea.own_text }} /></div></li>`}${idea.sources.map((source) => html`<li key=${source.id}><${Number} of=${source.number} /><div><${Text} idea=${source} /></div></li>`)}</ul></div>`}
    </div></li>`
}

const Number = ({ of }) => html`<b class="report-number"><span class="visually-hidden">${t('common.number_before')} </span>${of}</b>`

const Text = ({ idea, class: name = '' }) => (idea.redacted
  ? html`<p class=${`${name} soft`}><em>${t('screen.redacted')}</em></p>`
  : html`<p class=${name} lang=${foreign()}>${idea.text}</p>${idea.detail && html`<p class="report-detail" lang=${foreign()}>${idea.detail}</p>`}`)
