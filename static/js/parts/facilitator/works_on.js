// The ideas that a step works on: all, the first of an earlier step, a step's own, a theme's, or a list made by hand.
import { html, icon, useState } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { ByHand } from './by_hand.js'
import { Act } from './marks.js'
import { Count, useChosen } from './settings_fields.js'
import { fieldsOf, wayOf } from './step_fields.js'
import { Typed } from './typed.js'

const FIRST = 3

const sourcesOf = (room, step) => room.steps.filter((one) =>
  (one.kind === 'vote' || one.kind === 'score') && one.position < step.position)

export const saysOf = (room, step) => {
  const works = step.settings?.works_on
  const way = wayOf(works)
  if (way === 'first') return tn('facilitator.comes.first_of', works.first, { title: room.step(works.of)?.title ?? '?' })
  if (way === 'from') return t('facilitator.comes.from', { title: room.step(works.from)?.title ?? '?' })
  if (way === 'theme') return t('facilitator.comes.of_theme', { name: room.theme(works.theme)?.name ?? '?' })
  return t(way === 'ideas' ? 'facilitator.comes.by_hand' : 'facilitator.comes.all')
}

function Pick({ name, value, options, onSet, locked }) {
  const [shown, choose] = useChosen(value, onSet)
  return html`<label class="field"><span class="label">${name}</span>
    <select value=${shown} disabled=${locked} onChange=${(event) => choose(event.target.value)}>
      ${options.map((one) => html`<option key=${one.id} value=${one.id} lang=${foreign()}>${one.title ?? one.name}</option>`)}</select></label>`
}

const First = ({ works, sources, onSet, locked }) => html`
  <${Count} name=${t('facilitator.works_on.how_many')} value=${works.first} locked=${locked}
    onSet=${(first) => onSet({ first: first ?? 1, of: works.of })} />
  <${Pick} name=${t('facilitator.works_on.of')} value=${works.of} options=${sources} locked=${locked}
    onSet=${(of) => onSet({ first: works.first, of })} />`

/** `acts` of ideas: with them, ideas may be typed for the occasion. */
export function WorksOn({ room, step, onSend, acts }) {
  const { field } = fieldsOf(step, onSend)
  const { value, onSet, locked } = field('works_on')
  const [way, choose] = useChosen(wayOf(value), (next) => onSet(START[next]()))
  const [byHand, open] = useState(false)
  const sources = sourcesOf(room, step)
  const asked = room.steps.filter((one) => one.kind === 'ideas' && one.position < step.position)
  const START = {
    all: () => ({ all: true }),
    first: () => ({ first: FIRST, of: sources.at(-1).id }),
    from: () => ({ from: asked.at(-1).id }),
    theme: () => ({ theme: room.themes[0].id }),
    ideas: () => ({ ideas: step.comes?.ideas ?? [] }),
  }
  const may = { all: true, first: sources.length > 0, from: asked.length > 0, theme: room.themes.length > 0, ideas: true }
  const standing = wayOf(value)
  if (byHand) return html`<div class="wide"><${ByHand} room=${room} step=${step} onSend=${onSend} onClose=${() => open(false)} /></div>`
  return html`
    <div class="wide works-on">
      <label class="field"><span class="label">${t('facilitator.works_on')}</span>
        <select value=${way} disabled=${locked} onChange=${(event) => choose(event.target.value)}>
          ${Object.keys(START).map((one) => html`<option key=${one} value=${one} disabled=${!may[one]}>${t(`facilitator.works_on.${one}`)}</option>`)}
        </select></label>
      ${standing === 'first' && html`<${First} works=${value} sources=${sources} onSet=${onSet} locked=${locked} />`}
      ${standing === 'from' && html`<${Pick} name=${t('facilitator.works_on.step')} value=${value.from} options=${asked} locked=${locked} onSet=${(from) => onSet({ from })} />`}
      ${standing === 'theme' && html`<${Pick} name=${t('facilitator.theme')} value=${value.theme} options=${room.themes} locked=${locked} onSet=${(theme) => onSet({ theme })} />`}
      ${standing === 'ideas' && step.state === 'prepared' && html`<${Act} name=${t('facilitator.comes.choose')} onClick=${() => open(true)}>${icon('list')}<//>`}
      ${acts && step.kind === 'score' && step.state === 'prepared' && html`<${Typed} step=${step} acts=${acts} onSet=${onSet} />`}
    </div>`
}
