// Ideas: the list of what has come.
import { t } from '../../lib/words.js'
import { DETAIL, LONG_TEXT, TEXTS } from '../rooms/cast.js'
import { ideaOf, leading, themeOf } from '../rooms/entries.js'
import { ideation } from '../rooms/ideation.js'
import { tablet } from '../draw_tablet.js'
import { press, write } from '../hands.js'
import { story } from '../story.js'

const mine = { group: 'g1' }
const faces = () => [
  ideaOf(1, { ...mine, detail: DETAIL }), ideaOf(2), ideaOf(3, { ...mine, state: 'withdrawn' }), ideaOf(4, { ...mine, state: 'hidden' }),
  ideaOf(5, { ...mine, state: 'pending', pending: 'accept' }), ideaOf(6, { ...mine, state: 'pending', pending: 'delay' }), ideaOf(7, { ...mine, state: 'pending', pending: 'late' }),
  leading(ideaOf(8, mine), [ideaOf(9), ideaOf(10, { text: LONG_TEXT })]), ideaOf(11, { text: '', redacted: true }), ideaOf(12, { text: LONG_TEXT, detail: DETAIL }),
  ideaOf(13, { theme: 't1', feeling: 'good' }), ideaOf(14, { theme: 't2', feeling: 'mixed', circle: 2 }), ideaOf(15, { feeling: 'bad' }),
]
const themes = { 'theme/t1': themeOf(0, 'Se retrouver'), 'theme/t2': themeOf(1, 'Entretenir et équiper le bâtiment, la cour et ses abords') }

export const reading = [
  story('list', 'Ideas: the list', 'ours and those of others', () => tablet(ideation())),
  story('list-one', 'Ideas: the list', 'a single idea, of another group', () => tablet(ideation({ ideas: [ideaOf(1, { group: 'g2' })] }))),
  story('list-faces', 'Ideas: the list', 'every standing of an idea', () => tablet(ideation({ ideas: faces(), entries: themes }))),
  story('list-faces-ours', 'Ideas: the list', 'ours alone', () => tablet(ideation({ ideas: faces(), entries: themes })), () => press(t('tablet.our_ideas', { n: 6 }))),
  story('list-unfolded', 'Ideas: the list', 'detail and sources unfolded', () => tablet(ideation({ ideas: faces().slice(7, 12) })), async () => { for (const fold of document.querySelectorAll('.idea details')) fold.open = true }),
  story('list-editing', 'Ideas: the list', 'one of ours is being changed', () => tablet(ideation()), () => press(t('tablet.edit'))),
  story('list-withdrawn', 'Ideas: the list', 'one of ours was just taken back', () => tablet(ideation()), () => press(t('tablet.withdraw'))),
  story('list-authors', 'Ideas: the list', 'the step shows who wrote', () => tablet(ideation({ step: { settings: { authors_shown: true } } }))),
  story('list-found', 'Ideas: the list', 'looked for, found', () => tablet(ideation({ ideas: 30 })), () => write('.search input', 'salle')),
  story('list-found-nothing', 'Ideas: the list', 'looked for, not found', () => tablet(ideation({ ideas: 30 })), () => write('.search input', 'piscine')),
  story('list-300', 'Ideas: the list', 'three hundred ideas', () => tablet(ideation({ ideas: 300, groups: 24 }))),
  story('list-aloud', 'Ideas: the list', 'one is read aloud', () => tablet(ideation()), () => press(t('tablet.aloud', { number: 12 }))),
  story('list-long', 'Ideas: the list', 'nothing but long texts', () => tablet(ideation({ ideas: TEXTS.slice(0, 5).map((_, at) => ideaOf(at + 1, { text: LONG_TEXT, detail: DETAIL })) }))),
  story('list-to-come', 'Ideas: the list', 'others are shown once the step is over', () => tablet(ideation({ ideas: [ideaOf(1, mine)], step: { settings: { others_shown: 'close' } } }))),
]
