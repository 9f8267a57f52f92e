// Ideas: writing one, what became of it.
import { t } from '../../lib/words.js'
import { DETAIL, LONG_TEXT, TEXTS } from '../rooms/cast.js'
import { ideaOf, themeOf } from '../rooms/entries.js'
import { ideation } from '../rooms/ideation.js'
import { tablet, typed } from '../draw_tablet.js'
import { press, pressAt, seen, write } from '../hands.js'
import { waiting } from '../live.js'
import { story } from '../story.js'

const FIELD = '#new-idea'
const step = 's1'
const sent = (text, state, answer, more = {}) => waiting('idea.submit', { step, text, ...more }, state, answer)
const refused = (code, facts = {}) => ({ ok: false, code, facts })
const alike = () => [
  ideaOf(1, { group: 'g2', text: 'Réserver la salle en ligne, avec un calendrier' }), ideaOf(2, { group: 'g3', text: `Un calendrier en ligne pour la salle : ${LONG_TEXT}`.slice(0, 200) }),
  ideaOf(3, { group: 'g4', text: 'Un calendrier en ligne' }),
]
const near = async () => { await write(FIELD, 'Un calendrier en ligne pour réserver la salle'); await seen('.near-idea') }
const there = { idea: 'i6', number: 6, text: TEXTS[5] }
const columns = ['Ce qui marche', 'Ce qui manque', 'Ce que nous pourrions essayer']
const inColumns = () => ideation({ ideas: Array.from({ length: 9 }, (_, i) => ideaOf(i + 1, { theme: `t${(i % 3) + 1}`, feeling: ['good', 'mixed', 'bad'][i % 2] })), step: { themes: ['t1', 't2', 't3'], settings: { feelings: true } }, entries: Object.fromEntries(columns.map((name, at) => [`theme/t${at + 1}`, themeOf(at, name, step)])) })

export const writing = [
  story('ideas-empty', 'Ideas: writing', 'nothing was sent yet', () => tablet(ideation({ ideas: 0 }))),
  story('ideas-typed', 'Ideas: writing', 'half a sentence, kept from before a reload', () => { typed(step, { text: 'Un composteur et un' }); return tablet(ideation()) }),
  story('ideas-detail', 'Ideas: writing', 'with a detail', () => { typed(step, { text: TEXTS[25], detail: DETAIL }); return tablet(ideation({ ideas: 3 })) }),
  story('ideas-almost-full', 'Ideas: writing', 'two hundred signs', () => { typed(step, { text: LONG_TEXT }); return tablet(ideation({ ideas: 3 })) }),
  story('ideas-too-long', 'Ideas: writing', 'too long to be sent', () => { typed(step, { text: `${LONG_TEXT} et encore un peu` }); return tablet(ideation({ ideas: 3 })) }, () => press(t('tablet.send'))),
  story('ideas-nothing-typed', 'Ideas: writing', 'sent with nothing in it', () => tablet(ideation({ ideas: 3 })), () => press(t('tablet.send'))),
  story('ideas-already-there', 'Ideas: writing', 'the same is there already', () => tablet(ideation(), { answers: { 'idea.submit': refused('idea.already_there', there) } }),
    async () => { await write(FIELD, TEXTS[5]); await press(t('tablet.send')) }),
  story('ideas-near', 'Ideas: writing', 'others wrote nearly the same', () => tablet(ideation({ ideas: [...alike(), ideaOf(4)] })), near),
  story('ideas-near-whole', 'Ideas: writing', 'one of them read whole', () => tablet(ideation({ ideas: [...alike(), ideaOf(4)] })), async () => { await near(); await pressAt('.near-whole', 1) }),
  story('ideas-near-none', 'Ideas: writing', 'nobody wrote anything like it', () => tablet(ideation()), async () => { await write(FIELD, 'Une piscine chauffée au fond du jardin'); await seen('.near') }),
  story('ideas-joined', 'Ideas: writing', '“that’s ours too”, just said', () => tablet(ideation({ ideas: [...alike(), ideaOf(4)] }), { answers: { 'idea.join': { idea: 'i1', number: 1, source: 'i5', source_number: 5 } } }), async () => { await near(); await press(t('tablet.near.join')) }),
  story('ideas-unsent', 'Ideas: writing', 'one that came too late, while people vote', () => tablet(ideation({ at: 'vote' }), { points: { i6: 3 }, held: [sent(TEXTS[23], 'refused', refused('step.not_open'))] })),
  story('ideas-waiting', 'Ideas: writing', 'three wait for the line to come back', () => tablet(ideation(), { status: 'offline', held: [sent(TEXTS[20], 'waiting'), sent(TEXTS[21], 'waiting', null, { detail: DETAIL }), sent(LONG_TEXT, 'waiting')] })),
  story('ideas-sending', 'Ideas: writing', 'on its way', () => tablet(ideation(), { held: [sent(TEXTS[20], 'sending')] })),
  story('ideas-refused', 'Ideas: writing', 'refused after the field was given back', () => tablet(ideation(), { held: [sent(TEXTS[5], 'refused', refused('idea.already_there', there)), sent(TEXTS[20], 'refused', refused('idea.too_many', { most: 5 }))] })),
  story('ideas-set-aside', 'Ideas: writing', 'it cut the line each time it was sent', () => tablet(ideation(), { held: [sent(LONG_TEXT, 'aside', refused('line_cut'))] })),
  story('ideas-full', 'Ideas: writing', 'all that a group may send was sent', () => tablet(ideation({ groups: 2, ideas: 10 }))),
  story('ideas-no-limit', 'Ideas: writing', 'as many as one likes', () => tablet(ideation({ step: { settings: { max_ideas: null } } }))),
  story('ideas-done', 'Ideas: writing', 'this group is done', () => tablet(ideation(), { me: { done: true } })),
  story('ideas-columns', 'Ideas: writing', 'each idea in a column, with a feeling', () => tablet(inColumns())),
  story('ideas-column-missing', 'Ideas: writing', 'sent without its column', () => { typed(step, { text: TEXTS[22] }); return tablet(inColumns()) }, () => press(t('tablet.send'))),
  story('ideas-circle', 'Ideas: writing', 'under a constraint that was announced', () => tablet(ideation({ ideas: 4, step: { circle: 2, settings: { circles: ['Sans un euro de plus', 'Pour quelqu’un qui n’est jamais venu'] } } }))),
  story('ideas-late', 'Ideas: writing', 'a draft and a refused idea are left when the step is over', () => {
    typed(step, { text: TEXTS[22], detail: DETAIL })
    return tablet(ideation({ state: 'closed' }), { held: [sent(TEXTS[23], 'refused', refused('step.not_open'))] })
  }),
]
