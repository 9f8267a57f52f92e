// The ideas of a step as lists: one, or one a theme.
import { html } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'

export function Ideas({ cards, themes }) {
  if (!cards.length) return html`<p>${t('screen.no_ideas')}</p>`
  if (!themes.length) return html`<${List} cards=${cards} name=${t('observer.ideas')} />`
  const loose = cards.filter((card) => !themes.some((theme) => theme.id === card.theme))
  const columns = [...themes.map((theme) => [theme.id, theme.name, cards.filter((card) => card.theme === theme.id)]),
    ...(loose.length ? [['', t('screen.no_theme'), loose]] : [])]
  return html`<div class="observed-themes">${columns.map(([id, name, filed]) => html`<section key=${id}><h3><span lang=${id ? foreign() : undefined}>${name}</span> <small class="soft">${filed.length}</small></h3>
    ${filed.length > 0 && html`<${List} cards=${filed} name=${name} />`}</section>`)}</div>`
}

const List = ({ cards, name }) => html`<ul class="list" aria-label=${name}>${cards.map((card) => html`<${Card} key=${card.id} card=${card} />`)}</ul>`

function Card({ card }) {
  const small = [card.together > 1 && tn('screen.together', card.together), card.circle > 0 && t('screen.circle', { at: card.circle }),
    card.feeling && t(`screen.feeling.${card.feeling}`)].filter(Boolean)
  return html`<li class="card observed-idea"><b class="sc-number">${card.number}</b>
    <div><p><strong lang=${card.redacted || card.set_aside ? undefined : foreign()}>${card.redacted ? t('screen.redacted') : card.set_aside ? t('screen.set_aside') : card.text}</strong></p>
      ${card.detail && html`<p class="soft" lang=${foreign()}>${card.detail}</p>`}${small.length > 0 && html`<p class="soft small">${small.join(' · ')}</p>`}</div></li>`
}
