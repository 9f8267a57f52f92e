// Groups prepared in one go, each with a place of its own: a QR on a printed sheet, nothing to type.
import { html, useState, say, icon } from '../../lib/ui.js'
import { t, tn, refusal } from '../../lib/words.js'
import { addGroups, revoke } from './workshops.js'
import { Field, Number } from './fields.js'

export function Places({ workshop }) {
  const { code, places } = workshop
  const word = t(`desk.pattern_${workshop.group_word || 'table'}`)
  const [name, setName] = useState(word)
  const [count, setCount] = useState('12')
  const [members, setMembers] = useState('3')
  const [told, setTold] = useState(null)
  const tell = (wrong, text) => { say(text); setTold({ wrong, text }) }
  const names = namesFrom(name, Math.min(parseInt(count, 10) || 0, 200), places)
  const prepare = async (event) => {
    event.preventDefault()
    const answer = await addGroups(code, names, parseInt(members, 10))
    tell(!answer.ok, answer.ok ? tn('desk.prepared', names.length) : refusal(answer))
  }
  const take = async (place) => {
    const answer = await revoke(code, place.group)
    tell(!answer.ok, answer.ok ? t('desk.revoked', { name: place.name }) : refusal(answer))
  }
  return html`
    <form class="prepare" onSubmit=${prepare}>
      <${Number} label=${t('desk.field_count')} value=${count} onChange=${setCount} min="1" max="200" required=${true} />
      <${Field} label=${t('desk.field_pattern')} value=${name} onChange=${setName} required=${true} maxlength="40" />
      <${Number} label=${t('desk.field_members')} value=${members} onChange=${setMembers} min="1" max="12" required=${true} />
      <button class="button quiet">${t('desk.prepare_do')}</button>
      <p class="help">${names.length ? t('desk.prepare_names', { first: names[0], last: names[names.length - 1] }) : ''}</p>
    </form>
    ${told && html`<p class=${told.wrong ? 'wrong' : 'good'}>${told.text}</p>`}
    <p><a class="button quiet" href=${`/w/${code}/sheets`} target="_blank" rel="noopener">${icon('printer')} ${t('desk.sheets')}</a></p>
    ${places.length > 0 && html`
      <ul class="place-list" aria-label=${t('desk.places')}>
        ${places.map((place) => html`
          <li key=${place.group}><span>${place.name}</span> <a href=${place.link} target="_blank" rel="noopener">${t('desk.place_open')}<span class="visually-hidden"> ${place.name}</span></a>
            <button type="button" class="button bare small" onClick=${() => take(place)}>${t('desk.revoke')}<span class="visually-hidden"> ${place.name}</span></button></li>`)}
      </ul>`}`
}

/** "Table 4" comes after the "Table 3" there is. */
function namesFrom(name, count, places) {
  const taken = new Set(places.map((place) => place.name.toLowerCase()))
  const names = []
  for (let n = 1; names.length < count; n += 1) {
    const next = `${name.trim()} ${n}`
    if (!taken.has(next.toLowerCase())) names.push(next)
  }
  return names
}
