// What it is about: title, question, when, who was there, and whose opinion it is.
import { html, icon } from '../../lib/ui.js'
import { foreign, lang, t, tn } from '../../lib/words.js'
import { Brand } from '../shared/brand.js'

// British days and hours: Intl's plain English is American.
const place = lang === 'en' ? 'en-GB' : lang
const day = new Intl.DateTimeFormat(place, { dateStyle: 'long' })
const hour = new Intl.DateTimeFormat(place, { dateStyle: 'long', timeStyle: 'short' })

/** `held`: when the first and the last step was opened; `any`: whether something is shown already. */
export function Head({ workshop, held, now, any }) {
  const there = t('report.there', { groups: tn('screen.groups', workshop.groups), people: tn('screen.people', workshop.people) })
  const when = held ? day.formatRange(held[0], held[1]) : any ? day.format(now) : null
  return html`<header class="report-head">
    <div class="report-top"><${Brand} /><span class="report-kind">${t('report.title')}</span>
      ${any && html`<button type="button" class="button quiet small" onClick=${() => print()}>${icon('printer')} ${t('report.print')}</button>`}</div>
    <h1 lang=${foreign()}>${workshop.title}</h1>
    <p class="report-question" lang=${foreign()}>${workshop.question}</p>
    <p class="report-there">${[when, workshop.groups > 0 && there].filter(Boolean).join(' · ')}</p>
    ${any && html`<p class="report-opinion">${t('screen.foot_opinion')}</p>
      <p class="report-printed">${t('report.as_of', { time: hour.format(now) })}</p>`}
  </header>`
}
