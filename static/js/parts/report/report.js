// The whole report: its head, what is in it, a section a step; or one sentence where there is nothing yet.
import { html, report, say, useEffect, useRef } from '../../lib/ui.js'
import { foreign, refusal, setLanguage, setVariants, t, tn } from '../../lib/words.js'
import { Contents } from './contents.js'
import { Head } from './head.js'
import { Ideas } from './ideas.js'
import { Instruction } from '../shared/instruction.js'
import { Scores } from './scores.js'
import { sectionsOf } from './sections.js'
import { Vote } from './vote.js'
import { Alone } from './alone.js'

const KINDS = { ideas: Ideas, vote: Vote, score: Scores }

export function Report({ live, held, opened }) {
  const entries = live.view.value
  const { workshop } = entries
  if (workshop) {
    setLanguage(workshop.language)
    setVariants({ points_word: workshop.points_word, group_word: workshop.group_word })
  }
  const sections = workshop ? sectionsOf(entries) : []
  useNews(sections)
  const offline = live.status.value === 'offline'
  useEffect(() => { if (offline) say(t('report.offline')) }, [offline])
  useEffect(() => { if (workshop) document.title = t('report.of', { title: workshop.title }) }, [workshop?.title])
  if (live.status.value === 'refused') return html`<${Alone} title=${t('report.title')} says=${closed(live.refusal.value, opened)} />`
  if (!workshop) return html`<${Alone} says=${t(offline ? 'report.offline' : 'report.loading')} />`
  return html`
    <div class="report">
      <${Head} workshop=${workshop} held=${held} now=${live.clock()} any=${sections.length > 0} />
      ${sections.length > 2 && html`<${Contents} sections=${sections} />`}
      <main>
        ${sections.map((section) => html`<${Section} key=${section.id} section=${section} entries=${entries} />`)}
        ${offline && html`<p class="banner warn report-offline">${t('report.offline')}</p>`}
        ${!sections.length && html`<div class="report-empty card"><i class="sticker empty" aria-hidden="true"></i><p>${t('report.empty')}</p></div>`}
      </main>
    </div>`
}

function Section({ section, entries }) {
  const { id, step } = section
  const Kind = KINDS[section.kind]
  const under_way = step.state === 'open'
  return html`<section class="report-step" aria-labelledby=${`step-${id}`}>
    <h2 id=${`step-${id}`} tabindex="-1"><span lang=${foreign()}>${step.title}</span>${under_way && html` <small class="chip">${t('report.under_way')}</small>`}</h2>
    ${step.instruction && html`<details class="report-asked"><summary>${t('report.asked')}</summary><${Instruction} step=${step} /></details>`}
    <${Kind} section=${section} entries=${entries} />
  </section>`
}

/** Without the secret of the link nobody is let in: the address alone was handed on. */
const closed = (refused, opened) => (refused?.code === 'not_allowed' && opened.ok ? t('report.no_secret') : refusal(refused))

/** What is shown meanwhile is said to who hears the page. */
function useNews(sections) {
  const known = useRef(null)
  const shown = sections.map((section) => section.id).join()
  useEffect(() => {
    const before = known.current
    known.current = sections
    if (!before) return
    const fresh = sections.filter((section) => !before.some((one) => one.id === section.id))
    if (fresh.length) report('sections', tn('report.news', fresh.length, { title: fresh[0].step.title }))
  }, [shown])
}
