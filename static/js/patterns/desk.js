// The organisers' desk: a new workshop on one side, those there are on the other.
import { html } from '../lib/ui.js'
import { t, tn } from '../lib/words.js'
import { Desk } from '../parts/desk/desk.js'
import { formats } from '../parts/desk/formats.js'
import { taking } from '../parts/desk/taking.js'
import { shut, workshops } from '../parts/desk/workshops.js'
import { DECLARATION, FORMATS, OFFERS, OWN_FORMATS, placesOf, workshopOf } from './rooms/desk.js'
import { CODE, LONG_QUESTION } from './rooms/cast.js'
import { press, pressAt, seen, write } from './hands.js'
import { answering } from './server.js'
import { story } from './story.js'

const BASE = '/api/v1/desk/workshops'
const refused = (status, code, facts = {}) => ({ status, body: { ok: false, code, facts } })

function desk(list, { answers = {}, own = FORMATS } = {}) {
  answering({ [`GET ${BASE}`]: list ?? new Promise(() => {}), 'GET /api/v1/desk/formats': own, [`GET ${BASE}/${CODE}/offers`]: OFFERS, 'GET /api/v1/desk/accessibility': DECLARATION, ...answers })
  workshops.value = null
  formats.value = null
  taking.value = null
  shut.value = null
  return html`<${Desk} refused=${null} />`
}
const wrong = { ok: false, status: 401, code: 'key.wrong', facts: {} }
function locked(refusal) {
  desk([])
  shut.value = wrong
  return html`<${Desk} refused=${refusal} />`
}
const one = (more) => [workshopOf(0, more)]
const card = () => seen('article.workshop')
const fold = (key) => async () => { await card(); await press(t(key)) }

export const stories = [
  story('loading', 'Desk', 'on its way', () => desk(null)),
  story('empty', 'Desk', 'no workshop yet', () => desk([]), () => seen('.empty')),
  story('one', 'Desk', 'one workshop', () => desk(one()), card),
  story('eight', 'Desk', 'eight workshops, one looked for', () => desk(Array.from({ length: 8 }, (_, at) => workshopOf(at))), async () => { await card(); await write('#find', 'budget') }),
  story('all', 'Desk', 'eight workshops', () => desk(Array.from({ length: 8 }, (_, at) => workshopOf(at))), card),
  story('long', 'Desk', 'very long title and question', () => desk(one({ title: LONG_QUESTION.slice(0, 120), question: LONG_QUESTION })), card),
  story('deleted', 'Desk', 'two deleted ones', () => desk([workshopOf(0), workshopOf(1, { state: 'deleted', deleted_at: workshopOf(1).created_at }), workshopOf(2, { state: 'deleted', deleted_at: workshopOf(1).created_at, again: true })]), async () => { await card(); await press(tn('desk.deleted_ones', 2)) }),
  story('just-deleted', 'Desk', 'one was just deleted', () => desk(one()), fold('desk.delete')),
  story('refused', 'Desk', 'deleting was refused', () => desk(one(), { answers: { [`POST ${BASE}/${CODE}/delete`]: refused(500, 'internal') } }), fold('desk.delete')),
  story('again', 'Desk', 'begun again, with its undo', () => desk(one(), { answers: { [`POST ${BASE}/${CODE}/again`]: { undo: 'x' } } }), fold('desk.again')),
  story('key', 'Desk', 'the key is asked', () => locked(null)),
  story('key-wrong', 'Desk', 'a wrong key', () => locked(wrong)),
  story('links', 'A workshop', 'its links', () => desk(one()), fold('desk.links')),
  story('links-copied', 'A workshop', 'a link was copied', () => desk(one()), async () => { await fold('desk.links')(); await press(t('desk.copy')) }),
  story('links-qr', 'A workshop', 'a link as a QR', () => desk(one()), async () => { await fold('desk.links')(); await press(t('desk.qr')) }),
  story('places', 'A workshop', 'twelve places prepared', () => desk(one({ places: placesOf(12) })), fold('desk.places')),
  story('paste', 'A workshop', 'ideas from elsewhere', () => desk(one()), fold('desk.paste')),
  story('exports', 'A workshop', 'what is taken home, some still hidden', () => desk(one({ hidden_results: true })), fold('desk.exports')),
  story('from', 'A workshop', 'start from this one', () => desk(one()), async () => { await fold('desk.from')(); await seen('form.start-from') }),
  story('taken', 'A workshop', 'what goes on into a new one', () => desk(one()), async () => { await fold('desk.from')(); await seen('form.start-from'); await pressAt('.start-from input[type="checkbox"]'); await pressAt('.start-from > button') }),
  story('keep-format', 'A workshop', 'its sequence as a format', () => desk(one()), fold('desk.format_keep')),
  story('formats', 'A new workshop', 'formats, unfolded', () => desk([]), async () => { await seen('.format'); await pressAt('.format summary') }),
  story('formats-own', 'A new workshop', 'own formats, one of them broken', () => desk([], { own: OWN_FORMATS }), async () => { await seen('.format'); await pressAt('.format summary') }),
  story('settings', 'A new workshop', 'its settings, unfolded', () => desk([]), async () => { await seen('.format'); await press(t('desk.settings')) }),
  story('refused-new', 'A new workshop', 'refused', () => desk([], { answers: { [`POST ${BASE}`]: refused(400, 'malformed') } }), async () => { await seen('.format'); await write('form.new input[name="title"]', 'Salle'); await write('form.new textarea[name="question"]', 'Comment ?'); await press(t('desk.create')); await seen('form.new .wrong') }),
  story('declaration', 'The instance', 'its accessibility declaration', () => desk([]), async () => { await press(t('accessibility.title')); await seen('.declaration') }),
]
