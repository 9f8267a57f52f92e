// One idea with all its criteria. What was just pressed is known here alone, and forgotten with the page.
import { html, say, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { CriterionCard } from './criterion_card.js'
import { IdeaText } from './idea_text.js'

/** Keyed by seat and idea by whoever draws it: another seat or idea is another part, with nothing pressed. */
export function IdeaToScore({ idea, criteria, scored, place, foot, onScore }) {
  const [pressed, setPressed] = useState({})
  const node = useRef(null)
  // Said as it was on arrival: a line that changes would push the scales from under the hand.
  const [again] = useState(() => criteria.some((criterion) => scored.has(`${idea.id}.${criterion.id}`)))
  // Before the page is painted: who goes on by keys at once is not called back.
  useLayoutEffect(() => { node.current?.focus({ preventScroll: true }); scrollTo({ top: 0 }) }, [])

  // A criterion that starts anew has nothing pressed.
  const cell = (criterion) => `${criterion.id} ${criterion.round}`
  const score = (criterion, value) => {
    const key = cell(criterion)
    setPressed((before) => ({ ...before, [key]: value }))
    if (value === null) say(t('tablet.score.taken_back'))
    onScore(idea, criterion, value).then((answer) => {
      if (!answer.ok) setPressed((now) => (now[key] === value ? { ...now, [key]: null } : now))
    })
  }
  const down = (at) => {
    const next = node.current.querySelectorAll('.criterion')[at + 1]?.querySelector('[role="radio"][tabindex="0"]')
    ;(next || node.current.querySelector('.sheet-foot .button:last-child'))?.focus()
  }
  return html`<article class="to-score" ref=${node} tabindex="-1" aria-label=${t('tablet.card_name', { number: idea.number, text: idea.text || '' })}>
    <div class="card idea scored-idea"><p class="small soft place"><span>${place}</span> <span>${t(again ? 'tablet.score.again' : 'tablet.score.may_skip')}</span></p><${IdeaText} idea=${idea} aloud /></div>
    <div class="criteria">${criteria.map((criterion, at) => html`<${CriterionCard} key=${cell(criterion)} criterion=${criterion}
      value=${pressed[cell(criterion)] ?? null} scored=${scored.has(`${idea.id}.${criterion.id}`)}
      onScore=${(value) => score(criterion, value)} onDown=${() => down(at)} />`)}</div>
    ${foot}
  </article>`
}
