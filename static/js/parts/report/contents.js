// <nav><h2>Sommaire</h2><ol> a link a section </ol></nav>
// The address behind # is a link's secret, never a place: so the links move the page and leave it alone.
import { html } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'
import { still } from '../../lib/motion.js'

function go(event, id) {
  event.preventDefault()
  const heading = document.getElementById(id)
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ behavior: still() ? 'auto' : 'smooth' })
}

export const Contents = ({ sections }) => html`<nav class="report-contents" aria-labelledby="contents">
  <h2 id="contents">${t('report.contents')}</h2>
  <ol>${sections.map(({ id, step }) => html`<li key=${id}><a href=${`#step-${id}`} lang=${foreign()} onClick=${(event) => go(event, `step-${id}`)}>${step.title}</a></li>`)}</ol>
</nav>`
