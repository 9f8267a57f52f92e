// One step at a time: the one that the room is at, or another one that was chosen here.
import { html, report, say, useEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, refusal, setLanguage, setVariants, t } from '../../lib/words.js'
import { Timer, timerOf } from '../shared/timer.js'
import { Step } from './step.js'

/** The steps that were opened so far, in their order. */
const begun = (live) => live.all('step').filter((step) => step.state !== 'prepared').sort((a, b) => a.position - b.position)

/** The room goes on: said to who hears the page. */
function useNews(step) {
  const before = useRef(null)
  const at = step && `${step.id} ${step.state} ${step.curtain} ${step.shown?.length}`
  useEffect(() => {
    const partly = step?.curtain || step?.shown?.length
    if (before.current && at && at !== before.current) report('step', t(`observer.news.${partly && step.state === 'closed' ? 'partly' : step.state}`, { title: step.title }))
    before.current = at
  }, [at])
}

export function Observer({ live }) {
  const [chosen, choose] = useState(null)
  const { workshop } = live.view.value
  useNews(workshop && live.get(`step/${workshop.current}`))
  const offline = live.status.value === 'offline'
  useEffect(() => { if (offline) say(t('observer.offline')) }, [offline])
  if (workshop) setLanguage(workshop.language)
  if (workshop) setVariants({ points_word: workshop.points_word, group_word: workshop.group_word })
  useEffect(() => { if (workshop) document.title = workshop.title }, [workshop?.title])
  if (live.status.value === 'refused') return html`<main class="refused"><h1>${t('observer.title')}</h1><p>${refusal(live.refusal.value)}</p></main>`
  if (!workshop) return html`<main class="refused"><h1>${t('screen.connecting')}</h1></main>`
  const steps = begun(live)
  const step = steps.find((one) => one.id === (chosen ?? workshop.current)) ?? null
  const go = (id) => {
    choose(id)
    say(steps.find((one) => one.id === (id ?? workshop.current))?.title ?? '')
  }
  return html`<div class="observer">
    ${offline && html`<aside class="banner warn" aria-label=${t('screen.aside')}><p>${t('observer.offline')}</p></aside>`}
    <header class="observed"><p class="soft" lang=${foreign()}>${workshop.title}</p><h1 lang=${foreign()}>${workshop.question}</h1>
      <${Timer} timer=${timerOf(steps.find((one) => one.id === workshop.step))} clock=${live.clock} /></header>
    ${steps.length > 0 && html`<nav class="observer-steps" aria-label=${t('observer.contents')}>
      <button type="button" class="button quiet small" aria-pressed=${chosen === null ? 'true' : 'false'} onClick=${() => go(null)}>${t('observer.follow')}</button>
      ${steps.map((one) => html`<button key=${one.id} type="button" class="button quiet small" aria-pressed=${chosen === one.id ? 'true' : 'false'} onClick=${() => go(one.id)}>
        <span lang=${foreign()}>${one.title}</span>${one.id === workshop.step && html` <small>${t('observer.now')}</small>`}</button>`)}</nav>`}
    ${step ? html`<${Step} key=${step.id} step=${step} live=${live} />` : html`<main class="stage calm"><p>${t('observer.nothing')}</p></main>`}
  </div>`
}
