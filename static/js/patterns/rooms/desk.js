// The organisers' desk: its workshops, its formats, what goes on from one workshop into the next.
import { CODE, GROUPS, LONG_QUESTION, NOW, QUESTION, TEXTS } from './cast.js'
import { CRITERIA } from './evaluation.js'

const DAY_MS = 24 * 3_600_000
const WAYS = ['facilitator', 'helper', 'join', 'observer', 'report', 'screen']
const address = (code, rest) => `http://gommette.local/w/${code}${rest}`
const linksOf = (code) => Object.fromEntries(WAYS.map((way) => [way, address(code, way === 'join' ? '' : `/${way}#8f2c`)]))

export const workshopOf = (at, more = {}) => {
  const code = at ? `K7W4P${'ABCDEFGHJK'[at]}` : CODE
  return {
    code, title: ['Soirée de la salle des fêtes', 'Budget participatif', 'Conseil des jeunes', 'Le centre-bourg', 'Séminaire des agents', 'Cantine et circuits courts', 'La rue aux enfants', 'Bilan de mandat'][at % 8],
    question: at === 3 ? LONG_QUESTION : QUESTION, created_at: NOW - at * 3 * DAY_MS, deleted_at: null, state: 'live', again: false, group_word: 'group', groups: 8 - (at % 4), ideas: 3 * at, step: at === 1 ? 'Vote' : null,
    language: 'fr', hidden_results: at === 1, places: [], links: linksOf(code), ...more,
  }
}

export const placesOf = (n) => GROUPS.slice(0, n).map((name, at) => ({ group: `g${at + 1}`, name, link: address(CODE, `/place#g${at + 1}.7d9b`) }))

const step = (kind, title, seconds, more = {}) => ({ kind, title, settings: { seconds, ...more } })
const format = (name, title, description, steps, more = {}) => ({ name, file: `${name}.toml`, title, description, steps, own: false, group_word: 'group', points_word: 'points', members: 3, question: '', seconds: steps.reduce((sum, one) => sum + (one.settings.seconds ?? 0), 0), ...more })
export const FORMATS = [
  format('ideation', 'Faire naître des idées', 'Chaque groupe écrit des idées, on rapproche celles qui se ressemblent, puis on vote.',
    [step('ideas', 'Idées', 1200, { max_ideas: 5 }), step('sort', 'Regrouper', 600), step('vote', 'Vote', 600, { budget: 30, limit: 3 }), step('results', 'Restitution', null)]),
  format('evaluation', 'Évaluer des idées', 'Chaque personne note quelques idées de 0 à 10 sur chaque critère, pour trouver celles qui rassemblent.',
    [step('brief', 'Comment noter', 300), step('score', 'Évaluer', 1200, { criteria: CRITERIA }), step('results', 'Restitution', null)]),
  format('quick_poll', 'Sondage rapide', 'Une question, quelques réponses, un seul vote.', [step('vote', 'Vote', 180, { budget: 1, limit: 1 }), step('results', 'Restitution', null)]),
]
export const OWN_FORMATS = [
  ...FORMATS, format('conseil', 'Conseil de quartier', 'Notre déroulé habituel, en une heure.', [step('ideas', 'Idées', 900), step('vote', 'Vote', 600)], { own: true }),
  { name: 'brouillon', file: 'brouillon.toml', own: true, faults: [{ line: 3, reason: 'no_steps', facts: {} }, { line: 12, reason: 'unknown_key', facts: { name: 'bugdet' } }] },
]

export const OFFERS = {
  code: CODE, title: 'Soirée de la salle des fêtes', question: QUESTION, language: 'fr', criteria: CRITERIA, themes: [{ id: 't1', name: 'Se retrouver' }, { id: 't2', name: 'Le bâtiment' }],
  ideas: TEXTS.slice(0, 8).map((text, at) => ({ id: `i${at + 1}`, number: at + 1, text, theme: at % 2 ? 't1' : null })), orders: [{ step: 's3', title: 'Vote', ideas: ['i3', 'i1', 'i2'] }],
}
export const DECLARATION = {
  declared: 'partial', statuses: ['total', 'partial', 'none'],
  texts: { fr: { text: '# Déclaration d’accessibilité\n\nLa commune s’engage à rendre ses services accessibles.', own: true }, en: { text: '# Accessibility statement\n\nThe town commits itself to making its services accessible.', own: false } },
}
