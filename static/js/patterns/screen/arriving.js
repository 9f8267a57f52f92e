// The instruction, and the wall of ideas from none to three hundred.
import { INSTRUCTIONS, LONG_QUESTION, LONG_TEXT } from '../rooms/cast.js'
import { ideaOf, leading, themeOf } from '../rooms/entries.js'
import { evaluation } from '../rooms/evaluation.js'
import { ideation } from '../rooms/ideation.js'
import { screen } from '../draw_screen.js'
import { story } from '../story.js'

const wall = (ideas, more = {}) => screen(ideation({ ideas, groups: 12, ...more }))
const filed = (n, themes) => Array.from({ length: n }, (_, i) => ideaOf(i + 1, i % (themes + 1) ? { theme: `t${i % (themes + 1)}` } : {}))
const NAMES = ['Se retrouver', 'Le bâtiment', 'Les jeunes', 'Entretenir et équiper la cour et ses abords', 'La culture', 'Se nourrir', 'Les démarches']
const themesOf = (n, step = null) => Object.fromEntries(NAMES.slice(0, n).map((name, at) => [`theme/t${at + 1}`, themeOf(at, name, step)]))
const sorted = (ideas, themes, more = {}) => screen(ideation({ at: 'sort', ideas, entries: themesOf(themes), ...more }))
const asked = (instruction, html, more = {}) => screen(evaluation({ at: 'brief', step: { instruction, instruction_html: html }, ...more }))

export const arriving = [
  story('brief', 'Brief', 'an instruction', () => screen(evaluation({ at: 'brief' }))),
  story('brief-short', 'Brief', 'one sentence', () => asked('Parlez-en entre vous.', '<p>Parlez-en entre vous.</p>')),
  story('brief-long', 'Brief', 'a long instruction', () => asked(INSTRUCTIONS.brief[0].repeat(3), INSTRUCTIONS.brief[1].repeat(3))),
  story('brief-none', 'Brief', 'no instruction at all', () => asked('', '')),
  story('wall-0', 'Wall', 'ideas are awaited', () => wall(0)),
  story('wall-hidden', 'Wall', 'ideas have come, shown when they are accepted', () => screen(ideation({ ideas: 0, step: { settings: { to_screen: 'accepted' } } }), { change: (seen) => ({ ...seen, 'progress/s1': { ...seen['progress/s1'], ideas: 7 } }) })),
  story('wall-1', 'Wall', 'one idea', () => wall(1)),
  story('wall-3', 'Wall', 'three ideas', () => wall(3)),
  story('wall-12', 'Wall', 'twelve ideas', () => wall(12)),
  story('wall-30', 'Wall', 'thirty ideas', () => wall(30)),
  story('wall-300', 'Wall', 'three hundred ideas', () => wall(300)),
  story('wall-300-page', 'Wall', 'three hundred ideas, the fourth page', () => screen(ideation({ ideas: 300, groups: 12 }), { shows: { page: 3 } })),
  story('wall-long', 'Wall', 'nothing but long texts, under a very long question', () => wall(Array.from({ length: 8 }, (_, i) => ideaOf(i + 1, { text: LONG_TEXT })), { workshop: { question: LONG_QUESTION } })),
  story('wall-authors', 'Wall', 'the step shows who wrote', () => wall(12, { step: { settings: { authors_shown: true } } })),
  story('wall-circle', 'Wall', 'under a constraint that was announced', () => wall(6, { step: { circle: 2, settings: { circles: ['Sans un euro de plus', 'Pour quelqu’un qui n’est jamais venu'] } } })),
  story('wall-circle-0', 'Wall', 'under a constraint, no idea yet', () => wall(0, { step: { circle: 1, settings: { circles: ['Sans un euro de plus'] } } })),
  story('wall-marks', 'Wall', 'brought together, felt, removed', () => wall([leading(ideaOf(1), [ideaOf(2), ideaOf(3)]), ideaOf(4, { feeling: 'good' }), ideaOf(5, { feeling: 'bad', circle: 1 }), ideaOf(6, { text: '', redacted: true }), ideaOf(7)])),
  story('wall-closed', 'Wall', 'ideas are over', () => wall(12, { state: 'closed' })),
  story('sort', 'Themes', 'bringing together, no theme yet', () => screen(ideation({ at: 'sort', state: 'open', ideas: 14 }))),
  story('themes-2', 'Themes', 'two themes and what is in none', () => sorted(filed(12, 2), 2)),
  story('themes-5', 'Themes', 'five themes', () => sorted(filed(30, 5).filter((idea) => idea.theme), 5)),
  story('themes-7', 'Themes', 'seven themes, more than stand abreast', () => sorted(filed(40, 7), 7)),
  story('themes-300', 'Themes', 'three hundred ideas in four themes', () => sorted(filed(300, 4), 4)),
  story('columns', 'Themes', 'columns of a step, still empty', () => screen(ideation({ ideas: 0, step: { themes: ['t1', 't2', 't3'] }, entries: themesOf(3, 's1') }))),
  story('columns-filled', 'Themes', 'columns of a step, ideas arriving', () => screen(ideation({ ideas: filed(11, 3).filter((idea) => idea.theme), step: { themes: ['t1', 't2', 't3'] }, entries: themesOf(3, 's1') }))),
]
