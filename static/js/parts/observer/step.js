// What may be read of one step, by its kind.
import { html } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Instruction } from '../shared/instruction.js'
import { Tally } from '../shared/tally.js'
import { cardsOf } from '../screen/scene.js'
import { themesOf } from '../screen/themes.js'
import { Circle } from '../screen/wall.js'
import { rule } from '../screen/vote.js'
import { Ideas } from './ideas.js'
import { Scores } from './scores.js'

/** The tally that a step is about, where it may be seen: its own, or the one it looks at. */
const tallyOf = (live, step) => live.get(`tally/${step.settings.works_on?.step ?? step.id}`)

export function Step({ step, live }) {
  const tally = tallyOf(live, step)
  return html`<main class="stage calm observed-step">
    <h2 lang=${foreign()}>${step.title}</h2>
    <${Instruction} step=${step} class="soft" />
    <${Content} ...${{ step, tally, live }} />
  </main>`
}

function Content({ step, tally, live }) {
  const entries = live.view.value
  if (tally?.kind === 'score') return html`<${Scores} tally=${tally} live=${live} />`
  if (tally?.kind === 'vote') return html`<${Tally} tally=${tally} />`
  if (step.kind === 'ideas' || step.kind === 'sort') {
    const cards = cardsOf(entries, { step, tally })
    return html`<${Circle} step=${step} /><${Ideas} cards=${cards} themes=${themesOf(entries, step, cards)} />`
  }
  if (step.kind === 'vote' || step.kind === 'score') return html`<${Waiting} step=${step} progress=${entries[`progress/${step.id}`]} />`
  return step.kind === 'results' ? html`<p>${t('observer.waiting')}</p>` : null
}

/** Past so many the numbers say it alone. */
const MOST_STICKERS = 60

const Filling = ({ n, of }) => of <= MOST_STICKERS && html`<p class="observed-filling" aria-hidden="true">
  ${Array.from({ length: of }, (_, at) => html`<i key=${at} class=${`sticker${at < n ? '' : ' empty'}`}></i>`)}</p>`

/** While a result is not to be seen: what is asked, and how far people are. */
function Waiting({ step, progress }) {
  const score = step.kind === 'score'
  return html`
    ${step.state === 'open' && html`<p>${score ? tn('screen.score_rule', step.criteria.length, { criteria: tn('screen.criteria', step.criteria.length) }) : rule(step)}</p>`}
    ${score && html`<dl class="observed-criteria">${step.criteria.map((one) => html`<div key=${one.id}><dt lang=${foreign()}>${one.name}</dt>
      <dd>${one.sentence && html`<p lang=${foreign()}>${one.sentence}</p>`}<p class="soft" lang=${foreign()}>0 · ${one.low} — 10 · ${one.high}</p></dd></div>`)}</dl>`}
    ${progress && !score && html`<${Filling} n=${progress.done} of=${progress.groups} />`}
    ${progress && html`<p>${score ? tn('screen.score_given', progress.scores, { possible: progress.possible }) : `${progress.done} / ${progress.groups} ${tn('screen.done', progress.groups)}`}</p>`}
    ${step.state !== 'open' && html`<p>${t('observer.waiting')}</p>`}`
}
