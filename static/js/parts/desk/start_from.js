// "Start from this one": ideas in an order that may be seen, themes, criteria; ticked, they go to the form.
import { html, useEffect, useState } from '../../lib/ui.js'
import { t, tn, refusal } from '../../lib/words.js'
import { Choice } from './fields.js'
import { Ticks } from './ticks.js'
import { offersOf, take } from './taking.js'

const NOTHING = { ideas: [], themes: [], criteria: [] }

export function StartFrom({ code, language }) {
  const [offers, setOffers] = useState(null)
  const [wrong, setWrong] = useState(null)
  const [order, setOrder] = useState('')
  const [as, setAs] = useState('ideas')
  const [ticked, setTicked] = useState(NOTHING)
  useEffect(() => {
    offersOf(code).then((answer) => { if (answer.ok) setOffers(answer); else setWrong(answer) })
  }, [code])
  if (wrong) return html`<p class="wrong">${refusal(wrong)}</p>`
  if (!offers) return html`<p class="soft">${t('desk.loading')}</p>`
  const ideas = inOrder(offers, order)
  if (!ideas.length && !offers.themes.length && !offers.criteria.length) return html`<p class="soft">${t('desk.from_empty')}</p>`
  const change = (part) => (ids) => setTicked({ ...ticked, [part]: ids })
  // Sent in the order in which they stand here.
  const chosen = ideas.map((idea) => idea.id).filter((id) => ticked.ideas.includes(id))
  const n = chosen.length + ticked.themes.length + ticked.criteria.length
  const go = (event) => {
    event.preventDefault()
    take({ code, title: offers.title, ...ticked, ideas: as === 'ideas' ? chosen : [], as_criteria: as === 'ideas' ? [] : chosen })
  }
  return html`
    <form class="start-from" onSubmit=${go}>
      <p class="help">${t('desk.from_help')}</p>
      ${ideas.length > 0 && html`
        ${offers.orders.length > 0 && html`<${Choice} name="order" label=${t('desk.from_order')} value=${order} onChange=${setOrder}
          choices=${[['', t('desk.from_numbers')], ...offers.orders.map(({ step, title }) => [step, t('desk.from_tally', { title })])]} />`}
        <${Ticks} language=${language} name=${t('desk.from_ideas')} rows=${ideas.map(({ id, number, text }) => ({ id, mark: number, text }))} ticked=${ticked.ideas} onChange=${change('ideas')} />
        <${Choice} name="as" label=${t('desk.from_as')} value=${as} onChange=${setAs}
          choices=${[['ideas', t('desk.from_as_ideas')], ['criteria', t('desk.from_as_criteria')]]} />`}
      <${Ticks} language=${language} name=${t('desk.from_themes')} rows=${offers.themes.map(({ id, name }) => ({ id, text: name }))} ticked=${ticked.themes} onChange=${change('themes')} />
      <${Ticks} language=${language} name=${t('desk.from_criteria')} rows=${offers.criteria.map(({ id, name }) => ({ id, text: name }))} ticked=${ticked.criteria} onChange=${change('criteria')} />
      <button class="button quiet" disabled=${!n}>${tn('desk.from_go', n)}</button>
    </form>`
}

function inOrder({ ideas, orders }, order) {
  const ids = orders.find(({ step }) => step === order)?.ideas || []
  const first = ids.map((id) => ideas.find((idea) => idea.id === id)).filter(Boolean)
  return [...first, ...ideas.filter((idea) => !first.includes(idea))]
}
