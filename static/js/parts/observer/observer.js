// One step at a time: the one that the room is at, or another one that was chosen here.
import { html, say, useEffect, useState } from '../../lib/ui.js'
import { refusal, setVariants, t } from '../../lib/words.js'
import { Timer } from '../shared/timer.js'
import { Step } from './step.js'

/** The steps that were opened so far, in their order. */
const begun = (live) => live.all('step').filter((step) => step.state !== 'prepared').sort((a, b) => a.position - b.position)

export function Observer({ live }) {
  const [chosen, choose] = useState(null)
  const { workshop } = live.view.value
  if (workshop) setVariants({ points_word: workshop.points_word, group_word: workshop.group_word })
  useEffect(() => { if (workshop) document.title = workshop.title }, [workshop?.title])
  if (live.status.value === 'refused') return html`<main class="refused"><h1>${t('observer.title')}</h1><p>${refusal(live.refusal.value)}</p></main>`
  if (!workshop) return html`<main class="refused"><p>${t('screen.connecting')}</p></main>`
  const steps = begun(live)
  const step = steps.find((one) => one.id === (chosen ?? workshop.current)) ?? null
  const go = (id) => {
    choose(id)
    say(steps.find((one) => one.id === (id ?? workshop.current))?.title ?? '')
  }
  return html`<div class="observer">
    ${live.status.value === 'offline' && html`<p class="banner warn">${t('observer.offline')}</p>`}
    <header class="observed"><p class="soft">${workshop.title}</p><h1>${workshop.question}</h1>
      <${Timer} timer=${steps.find((one) => one.id === workshop.step)?.timer} clock=${live.clock} /></header>
    ${steps.length > 0 && html`<nav class="observer-steps" aria-label=${t('observer.contents')}>
      <button type="button" class="button quiet small" aria-pressed=${chosen === null ? 'true' : 'false'} onClick=${() => go(null)}>${t('observer.follow')}</button>
      ${steps.map((one) => html`<button key=${one.id} type="button" class="button quiet small" aria-pressed=${chosen === one.id ? 'true' : 'false'} onClick=${() => go(one.id)}>
        ${one.title}${one.id === workshop.step && html` <small>${t('observer.now')}</small>`}</button>`)}</nav>`}
    ${step ? html`<${Step} key=${step.id} step=${step} live=${live} />` : html`<main class="stage calm"><p>${t('observer.nothing')}</p></main>`}
  </div>`
}
