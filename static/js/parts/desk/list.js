// The workshops there are: the newest open, the others a line each; past a handful, a field to find one.
import { html, icon, useState } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { fold } from '../../lib/fold.js'
import { Card } from './card.js'
import { Empty } from './empty.js'

const FOUND_BY_EYE = 6

const isFound = (asked, { title, question, code }) => fold(asked).split(/\s+/).every((word) => fold(`${title} ${question} ${code}`).includes(word))

/** `workshops`: null until the server has answered; `made`: the code of the one that was just made. */
export function List({ workshops, made, onDeleted }) {
  const [asked, setAsked] = useState('')
  const live = (workshops || []).filter((workshop) => workshop.state === 'live')
  const many = live.length > FOUND_BY_EYE
  const sought = many ? asked.trim() : ''
  const isOff = (workshop) => sought && workshop.code !== made && !isFound(sought, workshop)
  const title = workshops === null ? t('desk.loading') : live.length ? tn('desk.workshops', live.length) : t('desk.none')
  return html`
    <div class="list-head"><h2 id="list">${title}</h2>
      <p id="found" class="soft" role="status">${sought && tn('desk.found', live.filter((workshop) => !isOff(workshop)).length)}</p>
      ${many && html`<div class="find"><label class="visually-hidden" for="find">${t('desk.find')}</label>${icon('search')}
        <input id="find" type="search" autocomplete="off" placeholder=${t('desk.find')} value=${asked} onInput=${(event) => setAsked(event.currentTarget.value)} /></div>`}
    </div>
    ${workshops !== null && !live.length && html`<${Empty} />`}
    ${live.map((workshop) => html`
      <${Card} key=${workshop.code} workshop=${workshop} first=${workshop === live[0]} fresh=${workshop.code === made} off=${isOff(workshop)} onDeleted=${() => onDeleted(workshop)} />`)}`
}
