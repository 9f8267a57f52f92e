// One workshop: what it is, where it stands, its pages; unfolded, what is done before and after it.
import { html, useEffect, useState, say, icon } from '../../lib/ui.js'
import { foreign, t, tn, refusal } from '../../lib/words.js'
import { again, remove, undoAgain } from './workshops.js'
import { FoldOut } from './fold_out.js'
import { Ways } from './ways.js'
import { Links } from './links.js'
import { Places } from './places.js'
import { PasteIdeas } from './paste.js'
import { Exports } from './exports.js'
import { StartFrom } from './start_from.js'
import { KeepFormat } from './keep_format.js'
import { day } from './day.js'

/** `first`: it stands open from the beginning; `fresh`: it was just made; `off`: another one is looked for. */
export function Card({ workshop, first, fresh, off = false, onDeleted }) {
  const { code, title, question, language } = workshop
  const [open, setOpen] = useState(first)
  // Unfolded once, it stays in the page: what was being typed in it must not go.
  const [drawn, setDrawn] = useState(first)
  const [told, setTold] = useState(null)
  const turn = (to) => { setOpen(to); if (to) setDrawn(true) }
  useEffect(() => { if (fresh) turn(true) }, [fresh])
  const tell = (kind, text, undo) => { say(text); setTold({ kind, text, undo }) }
  const restart = async () => {
    const answer = await again(code)
    if (!answer.ok) return tell('danger', refusal(answer))
    return tell('ok', t('desk.again_done'), answer.undo)
  }
  const undo = async () => {
    const answer = await undoAgain(code, told.undo)
    if (answer.ok) tell('ok', t('desk.again_undone'))
    else tell('danger', refusal(answer))
  }
  const drop = async () => {
    const answer = await remove(code)
    if (answer.ok) onDeleted()
    else tell('danger', refusal(answer))
  }
  return html`
    <article class=${`workshop card${fresh ? ' fresh' : ''}${open ? ' open' : ''}`} hidden=${off} aria-labelledby=${`workshop-${code}`}>
      <div class="workshop-head">
        <h3 id=${`workshop-${code}`} tabindex="-1"><button type="button" aria-expanded=${open ? 'true' : 'false'} aria-controls=${`inside-${code}`} onClick=${() => turn(!open)}>
          ${icon(open ? 'chevron-down' : 'chevron-right')} <span lang=${foreign(language)}>${title}</span></button></h3>
        <p class="soft small">${standing(workshop)}</p>
      </div>
      <p class="question" lang=${foreign(language)}>${question}</p>
      <${Ways} workshop=${workshop} fresh=${fresh} open=${open} />
      ${told && html`<div class=${`banner ${told.kind}`}><p>${told.text}</p>
        ${told.undo !== undefined && html`<button type="button" class="button quiet small" onClick=${undo}>${icon('undo-2')} ${t('desk.undo')}</button>`}</div>`}
      <div class="inside" id=${`inside-${code}`} hidden=${!open}>${drawn && html`
        <${FoldOut} title=${t('desk.links')}><${Links} workshop=${workshop} /><//>
        <${FoldOut} title=${t('desk.places')} note=${workshop.places.length ? tn('desk.places_ready', workshop.places.length) : ''}><${Places} workshop=${workshop} /><//>
        <${FoldOut} title=${t('desk.paste')}><${PasteIdeas} code=${code} /><//>
        <${FoldOut} title=${t('desk.exports')} note=${workshop.hidden_results ? t('desk.hidden_short') : ''}><${Exports} workshop=${workshop} /><//>
        <${FoldOut} title=${t('desk.from')}><${StartFrom} code=${code} language=${language} /><//>
        <${FoldOut} title=${t('desk.format_keep')}><${KeepFormat} code=${code} /><//>
        <p class="acts">
          <button type="button" class="button quiet small" onClick=${restart}>${icon('rotate-ccw')} ${t('desk.again')}</button>
          <button type="button" class="button quiet small" onClick=${drop}>${icon('trash')} ${t('desk.delete')}</button>
        </p>`}</div>
    </article>`
}

function standing({ created_at, groups, ideas, step, over }) {
  const said = [t('desk.made_on', { day: day(created_at, 'medium') }), tn('desk.groups', groups), tn('desk.ideas', ideas)]
  if (step) said.push(t('desk.at_step', { step: step.title || step }))
  if (over) said.push(t('desk.over'))
  return said.join(' · ')
}
