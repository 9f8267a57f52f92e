// One group joins: its name, how many they are. A browser that was here before is shown its way back.
import { html, icon, mount, say, useEffect, useState } from './lib/ui.js'
import { refusal, setVariants, t, tn } from './lib/words.js'
import { get, newId, page, post } from './lib/page.js'
import { drop, read, write } from './lib/store.js'
import { places, remember } from './parts/tablet/places.js'
import { CodeForm } from './parts/tablet/code_form.js'
import { Stepper } from './parts/shared/stepper.js'

const { code } = page
const base = `/api/v1/workshops/${encodeURIComponent(code)}`
const group = (id) => `/w/${encodeURIComponent(code)}/g/${encodeURIComponent(id)}`
const MOST_MEMBERS = 12
const ASK_AGAIN_MS = 5000
// Kept until the join is answered: asked again after a lost answer, the server gives the same group.
const JOINING = `gommette.joining.${code}`

function JoinForm({ workshop, onShut }) {
  const [name, setName] = useState(workshop.free_name || '')
  const [members, setMembers] = useState(3)
  const [wrong, setWrong] = useState(null)
  const [busy, setBusy] = useState(false)
  const join = async (event) => {
    event.preventDefault()
    setBusy(true)
    const command_id = read(JOINING) || newId()
    write(JOINING, command_id)
    const answer = await post(`${base}/groups`, { name: name.trim(), members, command_id })
    if (answer.ok) {
      drop(JOINING)
      remember(code, { group: answer.id, name: answer.name })
      return location.assign(group(answer.id))
    }
    setBusy(false)
    if (answer.status && answer.status < 500) drop(JOINING)
    if (answer.code === 'group.door_shut') return onShut()
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
      ${free ? html`<button type="button" class="button quiet" onClick=${() => { setName(free); setWrong(null) }}>${t('join.take_free', { name: free })}</button>` : null}
    </div>
    <div class="field"><span class="label">${t('join.people')}</span>
      <${Stepper} value=${members} least=${1} most=${MOST_MEMBERS} onChange=${setMembers} label=${t('join.people')}
        less=${t('tablet.people_less')} more=${t('tablet.people_more')} shown=${tn('tablet.people_count', members)} />
    </div>
    <button class="button large wide" disabled=${busy || !name.trim()}>${icon('log-in')} ${t('join.go')}</button>
    ${workshop.door === 'ask' ? html`<p class="help soft">${t('join.door_ask')}</p>` : null}
  </form>`
}

function Join() {
  const [workshop, setWorkshop] = useState(null)
  const [refused, setRefused] = useState(null)
  const [again, setAgain] = useState(0)
  useEffect(() => {
    let retry
    get(base).then((answer) => {
      if (answer.ok) { setVariants({ group_word: answer.group_word }); setWorkshop(answer); setRefused(null) } else setRefused(answer)
      const shut = answer.ok ? answer.door === 'shut' : ['offline', 'too_fast', 'internal'].includes(answer.code)
      if (shut) retry = setTimeout(() => setAgain((n) => n + 1), ASK_AGAIN_MS)
    })
    return () => clearTimeout(retry)
  }, [again])
  if (refused && !workshop) {
    return html`<main class="door"><div class="card"><h1>${refusal(refused)}</h1><p><a class="button quiet" href="/">${t('join.other_code')}</a></p></div></main>`
  }
  if (!workshop) return html`<main class="door"><p class="soft">${t('tablet.loading')}</p></main>`
  const known = places(code)
  return html`<main class="door">
    <p class="brand"><span class="sticker" aria-hidden="true"></span> ${workshop.title}</p>
    <h1>${workshop.question}</h1>
    ${known.length ? html`<nav class="card back" aria-label=${t('join.back_title')}><h2>${t('join.back_title')}</h2>
      ${known.map((place) => html`<a class="button wide" key=${place.group} href=${group(place.group)}>${t('join.back', { name: place.name || place.group })}</a>`)}</nav>` : null}
    ${workshop.door === 'shut'
      ? html`<div class="card"><h2>${icon('door-closed')} ${t('join.door_shut')}</h2><p class="soft">${t('join.door_shut_help')}</p></div>`
      : html`<${JoinForm} workshop=${workshop} onShut=${() => setAgain((n) => n + 1)} />`}
    <details class="card invite"><summary>${t('join.invite')}</summary><p class="soft">${t('join.invite_help')}</p><${CodeForm} code=${code} /></details>
  </main>`
}

mount(Join)
