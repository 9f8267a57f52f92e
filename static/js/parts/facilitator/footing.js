// On what a result stands: who was there, who voted, what was changed on the way.
import { html } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'

const MENTIONS = ['set_aside', 'merges', 'entered_for', 'reopened', 'early_looks']

/** Some facts come as a number, others as a list of what happened. */
const count = (fact) => (Array.isArray(fact) ? fact.length : Number(fact ?? 0))

export function Footing({ footing }) {
  const mentions = MENTIONS.filter((name) => count(footing[name]) > 0)
  return html`
    <footer class="footing">
      <p>${t('facilitator.footing', { groups: footing.groups, people: footing.people, could: footing.could_vote,
        voted: footing.voted, placed: footing.placed, possible: footing.possible })}</p>
      ${mentions.length > 0 && html`<p>${mentions.map((name) => tn(`facilitator.footing.${name}`, count(footing[name]))).join(' · ')}</p>`}
      ${footing.possible > 0 && html`<p>${t('facilitator.footing.share')}</p>`}
      <p>${t('facilitator.footing.sentence')}</p>
    </footer>`
}
