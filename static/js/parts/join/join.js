// One group joins: its name, how many they are. A browser that was here before is shown its way back.
import { html, icon, say, useEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, refusal, setLanguage, setVariants, t, tn } from '../../lib/words.js'
import { get, newId, post } from '../../lib/page.js'
import { drop, read, write } from '../../lib/store.js'
import { places, remember } from '../tablet/places.js'
import { CodeForm } from '../tablet/code_form.js'
import { Stepper } from '../shared/stepper.js'
import { CalmFace } from '../tablet/calm_face.js'
import { Stickers } from './stickers.js'

const apiOf = (code) => `/api/v1/workshops/${encodeURIComponent(code)}`
const pageOf = (code, group) => `/w/${encodeURIComponent(code)}/g/${encodeURIComponent(group)}`
const MOST_MEMBERS = 12
const ASK_AGAIN_MS = 5000
// Kept until the join is answered: asked again after a lost answer, the server gives the same group.
const joining = (code) => `gommette.joining.${code}`

function JoinForm({ code, workshop, onShut }) {
  const [name, setName] = useState(workshop.free_name || '')
  const [members, setMembers] = useState(3)
  const [wrong, setWrong] = useState(null)
  const [busy, setBusy] = useState(false)
  const join = async (event, wished = name) => {
    event.preventDefault()
    setName(wished)
    setBusy(true)
    const command_id = read(joining(code)) || newId()
    write(joining(code), command_id)
    const answer = await post(`${apiOf(code)}/groups`, { name: wished.trim(), members, command_id })
    if (answer.ok) {
      drop(joining(code))
      remember(code, { group: answer.id, name: answer.name })
      return location.assign(pageOf(code, answer.id))
    }
    setBusy(false)
    if (answer.status && answer.status < 500) drop(joining(code))
    if (answer.code === 'group.door_shut') return onShut()
    // nobody chose it: two tablets were given the same one, and the next will do as well
    if (answer.facts?.free && wished === workshop.free_name) return join(event, answer.facts.free)
    setWrong(answer)
    say(refusal(answer))
  }
  const free = wrong?.facts?.free
  return html`<form class="card join" onSubmit=${join}>
    <div class="field">
      <label for="name">${t('join.name')}</label>
      <input id="name" autocomplete="off" value=${name} onInput=${(event) => { setName(event.target.value); setWrong(null) }}
        aria-describedby="name-help" aria-invalid=${wrong ? 'true' : undefined} />
      <p class=${wrong ? 'wrong' : 'help'} id="name-help">${wrong ? refusal(wrong) : t('join.name_help')}</p>
      ${free ? html`<button type="button" class="button quiet" disabled=${busy} onClick=${(event) => join(event, free)}>${t('join.take_free', { name: free })}</button>` : null}
    </div>
    <div class="field"><span class="label">${t('join.people')}</span>
      <${Stepper} value=${members} least=${1} most=${MOST_MEMBERS} onChange=${setMembers} label=${t('join.people')}
        less=${t('tablet.people_less')} more=${t('tablet.people_more')} shown=${tn('tablet.people_count', members)} />
    </div>
    <button class="button large wide" disabled=${busy || !name.trim()}>${icon('log-in')} ${t('join.go')}</button>
    ${workshop.door === 'ask' ? html`<p class="help soft">${t('join.door_ask')}</p>` : null}
  </form>`
}

export function Join({ code }) {
  const [workshop, setWorkshop] = useState(null)
  const [refused, setRefused] = useState(null)
  const [again, setAgain] = useState(0)
  useEffect(() => {
    let retry
    get(apiOf(code)).then((answer) => {
      if (answer.ok) { setLanguage(answer.language); setVariants({ group_word: answer.group_word }); setWorkshop(answer); setRefused(null) } else setRefused(answer)
      const shut = answer.ok ? answer.door === 'shut' : ['offline', 'too_fast', 'internal'].includes(answer.code)
      if (shut) retry = setTimeout(() => setAgain((n) => n + 1), ASK_AGAIN_MS)
    })
    return () => clearTimeout(retry)
  }, [again])
  const shutNow = workshop && workshop.door === 'shut'
  const was = useRef(null)
  // It opens, or shuts, while somebody waits before it.
  useEffect(() => {
    if (was.current !== null && shutNow !== was.current) say(t(shutNow ? 'join.door_shut' : 'join.door_opens'))
    was.current = shutNow
  }, [shutNow])
  if (refused && !workshop) {
    return html`<main class="door"><${CalmFace} as="h1" sign="circle-alert" mood="warn" title=${refusal(refused)}><p><a class="button quiet" href="/">${t('join.other_code')}</a></p><//></main>`
  }
  if (!workshop) return html`<main class="door"><${CalmFace} as="h1" sign="hourglass" mood="soon" title=${t('tablet.loading')} /></main>`
  const known = places(code)
  return html`<main class="door">
    <div class="door-head">
      <p class="brand" lang=${foreign()}><span class="sticker" aria-hidden="true"></span> ${workshop.title}</p>
      <h1 lang=${foreign()}>${workshop.question}</h1>
    </div>
    <${Stickers} />
    <div class="door-ways">
    ${known.length ? html`<nav class="card back" aria-label=${t('join.back_title')}><h2>${t('join.back_title')}</h2>
      ${known.map((place) => html`<a class="button wide" key=${place.group} href=${pageOf(code, place.group)}>${t('join.back', { name: place.name || place.group })}</a>`)}</nav>` : null}
    ${shutNow
      ? html`<${CalmFace} sign="door-closed" title=${t('join.door_shut')}><p class="soft">${t('join.door_shut_help')}</p><//>`
      : html`<${JoinForm} code=${code} workshop=${workshop} onShut=${() => setAgain((n) => n + 1)} />`}
    <details class="card invite"><summary>${t('join.invite')}</summary><p class="soft">${t('join.invite_help')}</p><${CodeForm} code=${code} /></details>
    </div>
  </main>`
}
