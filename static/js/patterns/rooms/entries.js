// Entries of a view, each as the facilitator has it on the wire. Others see less: views.js.
import { CODE, GROUPS, INSTRUCTIONS, NOW, QUESTION, textAt } from './cast.js'

const MINUTE_MS = 60_000

export const workshopOf = (more = {}) => ({
  title: 'Soirée de la salle des fêtes', question: QUESTION, language: 'fr', group_word: 'group', points_word: 'stickers', profiles: [],
  door: 'open', step: null, current: null, over: false, groups: 0, people: 0, look_up: false, ends_at: NOW + 45 * MINUTE_MS, code: CODE, ...more,
  screen: { what: 'step', page: 0, blank: false, frozen: false, calm: false, ...more.screen },
})

/** The step `now` is closed, and the last of `steps`. */
export const isOver = (steps, now, state) => now !== null && state !== 'open' && steps.at(-1).id === now

const SETTINGS = {
  brief: { seconds: 300 },
  ideas: { seconds: 1200, max_ideas: 5, authors_shown: false, others_shown: 'live', to_screen: 'at_once', delay_seconds: 10, circles: [], feelings: false },
  sort: { seconds: 600, works_on: null, proposals: true },
  vote: { seconds: 600, works_on: null, budget: 30, per_member: false, limit: 3, barred: 'authors', spend_all: false, shuffle: true, order: 'total', against_budget: 0, against_limit: 0, look: 'stickers' },
  score: { seconds: 1200, works_on: null, one_per_group: false, led: false, order: 'mean', second_round_of: null },
  results: { seconds: null, works_on: { step: 's3' } },
}
const TITLES = { brief: 'Comment noter', ideas: 'Idées', sort: 'Regrouper', vote: 'Vote', score: 'Évaluer', results: 'Restitution' }
const OWN = {
  ideas: { circle: 0, themes: [] },
  vote: { curtain: false, shown: [] },
  score: { criteria: [], led_idea: null, shown: [], display: {} },
}

/** `more.settings` go over those of the kind. */
export const stepOf = (id, kind, position, { settings, ...more } = {}) => ({
  id, position, kind, title: TITLES[kind], instruction: INSTRUCTIONS[kind][0], state: 'prepared',
  settings: { close_at_zero: false, results: 'reveal', facilitator_sees: false, groups_shown: false, ...SETTINGS[kind], ...settings },
  only_group: null, closing_at: null, timer: null, candidates: [], reopened: 0, entered: false, ready: null, notes: '',
  instruction_html: INSTRUCTIONS[kind][1], ...OWN[kind], ...more,
})

const look = (number) => ({ colour: ((number - 1) % 12) + 1, mark: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[(number - 1) % 26] })

export const groupOf = (number, more = {}) => ({
  id: `g${number}`, ...look(number), number, name: GROUPS[(number - 1) % GROUPS.length], members: 3, state: 'active', taken: true,
  came_from: null, joined: null, hand_at: null, ideas: 2, started: false, done: false, has_left: null, left: null, ...more,
})

/** Written by group `(number - 1) % groups + 1`, a minute after the one before it. */
export const ideaOf = (number, { groups = 8, ...more } = {}) => {
  const group = more.group === undefined ? `g${((number - 1) % groups) + 1}` : more.group
  const text = more.text ?? textAt(number - 1)
  return {
    id: `i${number}`, number, step: 's1', text, detail: '', state: 'active', redacted: false, at: NOW - (60 - (number % 60)) * MINUTE_MS, sources: [],
    groups: group ? [group] : [], first_text: text, group, lead: null, by: group ? 'group' : 'facilitator', entered_for: false, pending: null,
    objections: [], undo: false, ...more,
  }
}

/** A lead with the ideas that it speaks for, as a source is shown under it. */
export const leading = (lead, sources) => ({
  ...lead, undo: true, groups: [...new Set([lead, ...sources].flatMap((one) => one.groups))],
  sources: sources.map(({ id, number, text, detail, redacted }) => ({ id, number, text, detail, redacted })),
})

export const themeOf = (at, name, step = null) => ({ id: `t${at + 1}`, name, step, position: at })
export const timerOf = (seconds, paused = false) => (paused ? { ends_at: null, left_ms: seconds * 1000 } : { ends_at: NOW + seconds * 1000, left_ms: null })
export const noticeOf = (id, step, ...facts) => ({ id, step, facts })

/** A view's keys from its entries. */
export const keyed = (noun, entries) => Object.fromEntries(entries.map((entry) => [`${noun}/${entry.id ?? entry.step}`, entry]))
