// The front door, joining, a prepared place.
import { html } from '../lib/ui.js'
import { t } from '../lib/words.js'
import { write as keep } from '../lib/store.js'
import { Home } from '../parts/join/home.js'
import { Join } from '../parts/join/join.js'
import { Place } from '../parts/join/place.js'
import { CODE, LONG_QUESTION, QUESTION } from './rooms/cast.js'
import { press, seen, write } from './hands.js'
import { answering } from './server.js'
import { story } from './story.js'

const API = `/api/v1/workshops/${CODE}`
const WORKSHOP = { code: CODE, title: 'Soirée de la salle des fêtes', question: QUESTION, door: 'open', free_name: 'Groupe 5', group_word: 'group', points_word: 'points', language: 'fr', profiles: [] }
const refused = (status, code, facts = {}) => ({ status, body: { ok: false, code, facts } })

function join(more = {}, answers = {}) {
  answering({ [`GET ${API}`]: { ...WORKSHOP, ...more }, ...answers })
  return html`<${Join} code=${CODE} />`
}
const unknown = () => { answering({ [`GET ${API}`]: refused(404, 'code.unknown') }); return html`<${Join} code=${CODE} />` }
const form = () => seen('form.join')
const go = async () => { await form(); await press(t('join.go')) }

export const stories = [
  story('home', 'Front door', 'its code is asked', () => html`<${Home} />`),
  story('home-wrong', 'Front door', 'no workshop has that code', () => { answering({ 'GET /api/v1/workshops/K7W4PX': refused(404, 'code.unknown') }); return html`<${Home} />` }, async () => { await write('#code', 'K7W4PX'); await press(t('join.enter')); await seen('#code-help.wrong') }),
  story('join', 'Joining', 'the form', () => join(), form),
  story('join-long', 'Joining', 'a very long question', () => join({ question: LONG_QUESTION }), form),
  story('join-ask', 'Joining', 'each group is let in', () => join({ door: 'ask' }), form),
  story('join-taken', 'Joining', 'another group has that name', () => join({}, { [`POST ${API}/groups`]: refused(409, 'group.name_taken', { free: 'Les Tilleuls 2' }) }), async () => { await form(); await write('#name', 'Les Tilleuls'); await go(); await seen('#name-help.wrong') }),
  story('join-shut', 'Joining', 'the door is shut', () => join({ door: 'shut' }), () => seen('main.door h2')),
  story('join-back', 'Joining', 'this tablet was here before', () => { keep(`gommette.places.${CODE}`, [{ group: 'g1', name: 'Les Tilleuls' }, { group: 'g2', name: 'Table du fond' }]); return join() }, form),
  story('join-invite', 'Joining', 'with a code of the facilitator’s', () => join(), async () => { await form(); await press(t('join.invite')) }),
  story('join-unknown', 'Joining', 'no workshop has that code', unknown, () => seen('.door h1')),
  story('join-loading', 'Joining', 'on its way', () => { answering({ [`GET ${API}`]: new Promise(() => {}) }); return html`<${Join} code=${CODE} />` }),
  story('place', 'A prepared place', 'being taken', () => { answering({ [`POST ${API}/devices`]: new Promise(() => {}) }); return html`<${Place} code=${CODE} secret="g1.x" />` }),
  story('place-none', 'A prepared place', 'opened without its secret', () => html`<${Place} code=${CODE} secret=${null} />`),
  story('place-revoked', 'A prepared place', 'its code was revoked', () => { answering({ [`POST ${API}/devices`]: refused(404, 'invite.unknown') }); return html`<${Place} code=${CODE} secret="g1.x" />` }, () => seen('.door h1')),
  story('place-again', 'A prepared place', 'too many at once', () => { answering({ [`POST ${API}/devices`]: refused(429, 'too_fast', { retry_after: 3 }) }); return html`<${Place} code=${CODE} secret="g1.x" />` }, () => seen('.door h1')),
]
