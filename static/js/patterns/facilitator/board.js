// The board of ideas: found, chosen, merged, apart, aside.
import { t } from '../../lib/words.js'
import { DETAIL, LONG_TEXT, TEXTS } from '../rooms/cast.js'
import { ideaOf, leading, themeOf } from '../rooms/entries.js'
import { ideation } from '../rooms/ideation.js'
import { cockpit, line } from '../draw_cockpit.js'
import { press, pressAt, seen, strike, write } from '../hands.js'
import { story } from '../story.js'

const sort = (more = {}) => cockpit(ideation({ at: 'sort', ...more }))
const pair = (one, other, likeness) => ({ [`pair/i${one}.i${other}`]: { ideas: [`i${one}`, `i${other}`], likeness } })
const PAIRS = { ...pair(1, 6, 0.91), ...pair(3, 9, 0.74), ...pair(3, 11, 0.7), ...pair(9, 11, 0.68) }
const PROPOSAL = { 'proposal/i2.i8': { ideas: ['i2', 'i8'], groups: ['g1', 'g4', 'g6'], n: 3 } }
const THEMES = { 'theme/t1': themeOf(0, 'Se retrouver'), 'theme/t2': themeOf(1, 'Le bâtiment'), 'theme/t3': themeOf(2, 'Entretenir et équiper la cour et ses abords') }
const some = (n, more = {}) => Array.from({ length: n }, (_, i) => ideaOf(i + 1, more[i + 1]))
const withLead = () => [leading(ideaOf(1), [ideaOf(2), ideaOf(3), ideaOf(4, { text: LONG_TEXT })]), ...some(9).slice(4)]
const faces = () => [
  leading(ideaOf(1, { objections: ['g3'] }), [ideaOf(2)]), ideaOf(3, { theme: 't1', feeling: 'good' }), ideaOf(4, { text: '', redacted: true }), ideaOf(5, { text: LONG_TEXT, detail: DETAIL, theme: 't3' }),
  ideaOf(6, { group: null }), ideaOf(7, { by: 'facilitator', entered_for: true }), ideaOf(8, { text: TEXTS[7], first_text: 'aide au devoir' }), ideaOf(9, { circle: 2, feeling: 'bad' }),
  ideaOf(10, { state: 'hidden' }), ideaOf(11, { state: 'withdrawn' }), ideaOf(12, { state: 'pending', pending: 'accept' }), ideaOf(13, { state: 'pending', pending: 'late', text: LONG_TEXT }), ideaOf(14, { state: 'pending', pending: 'delay' }),
]
const choose = async (...rows) => { for (const at of rows) await pressAt('.idea input[type="checkbox"]', at) }

export const board = [
  story('ideas-empty', 'Board', 'no idea yet', () => cockpit(ideation({ ideas: 0 }))),
  story('ideas', 'Board', 'twelve ideas', () => cockpit(ideation())),
  story('ideas-24', 'Board', 'twenty-four groups, thirty ideas', () => cockpit(ideation({ groups: 24, ideas: 30 }))),
  story('ideas-300', 'Board', 'three hundred ideas', () => cockpit(ideation({ groups: 24, ideas: 300 }))),
  story('ideas-long', 'Board', 'nothing but long texts', () => cockpit(ideation({ ideas: some(8, Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [n, { text: LONG_TEXT, detail: DETAIL }]))) }))),
  story('ideas-faces', 'Board', 'every standing of an idea; the tray', () => cockpit(ideation({ ideas: faces(), entries: THEMES }))),
  story('ideas-aside', 'Board', 'hidden and withdrawn, unfolded', () => cockpit(ideation({ ideas: faces(), entries: THEMES })), () => pressAt('details.fold summary', 0)),
  story('ideas-circle', 'Board', 'constraints, one of two announced', () => cockpit(ideation({ ideas: 4, step: { circle: 1, settings: { circles: ['Sans un euro de plus', 'Pour quelqu’un qui n’est jamais venu'] } } }))),
  story('sort', 'Board', 'bringing together', () => sort()),
  story('pair', 'Board', 'two that may be alike', () => sort({ entries: PAIRS })),
  story('pair-proposed', 'Board', 'two that three groups say are alike', () => sort({ entries: { ...PAIRS, ...PROPOSAL } })),
  story('sorted-alike', 'Board', 'what may be alike together', () => sort({ entries: { ...PAIRS, ...PROPOSAL } }), () => press(t('facilitator.sort.alike'))),
  story('sorted-newest', 'Board', 'the newest first', () => sort(), () => press(t('facilitator.sort.newest'))),
  story('chosen', 'Board', 'two chosen', () => sort({ entries: PAIRS }), () => choose(2, 4)),
  story('cursor', 'Board', 'the cursor on the third', () => sort(), () => strike('j', 'j', 'j')),
  story('searched', 'Board', 'searched', () => sort({ ideas: 30 }), () => write('#search', 'salle')),
  story('searched-nothing', 'Board', 'searched, nothing found', () => sort(), () => write('#search', 'piscine')),
  story('searched-numbers', 'Board', 'numbers typed', () => sort(), () => write('#search', '3 7 12')),
  story('late', 'Board', 'three came while one is looked at', () => sort({ entries: PAIRS }), async () => { await press(t('facilitator.sort.newest')); await strike('j'); line.view.value = ideation({ at: 'sort', ideas: 15, entries: PAIRS }); await seen('.late') }),
  story('merge', 'Panels', 'merge three', () => sort(), async () => { await choose(1, 3, 5); await strike('m') }),
  story('merge-many', 'Panels', 'merge nine with long texts', () => sort({ ideas: some(9, { 1: { text: LONG_TEXT }, 2: { text: LONG_TEXT }, 3: { text: LONG_TEXT } }) }), async () => { await choose(0, 1, 2, 3, 4, 5, 6, 7, 8); await strike('m') }),
  story('split', 'Panels', 'split a lead of four', () => sort({ ideas: withLead() }), () => strike('j', 's')),
  story('correct', 'Panels', 'correct', () => sort(), () => strike('j', 'c')),
  story('redact', 'Panels', 'remove a text for good', () => sort(), () => strike('j', 'r')),
  story('file', 'Panels', 'file under a theme', () => sort({ entries: THEMES }), () => strike('j', 'l')),
  story('file-first', 'Panels', 'file, no theme yet', () => sort(), () => strike('j', 'l')),
  story('add', 'Panels', 'add an idea', () => cockpit(ideation()), () => strike('e')),
  story('add-there', 'Panels', 'add one that is there already', () => cockpit(ideation(), { answers: { 'idea.submit': { code: 'idea.already_there', facts: { idea: 'i6', number: 6, text: TEXTS[5] } } } }), async () => { await strike('e'); await write('.panel.add textarea, .panel.add input', TEXTS[5]); await pressAt('.panel.add button.strong') }),
]
