// Scores: seats, sheets, an end.
import { t } from '../../lib/words.js'
import { LONG_TEXT } from '../rooms/cast.js'
import { evaluation, MANY_CRITERIA } from '../rooms/evaluation.js'
import { tablet } from '../draw_tablet.js'
import { press, pressAt } from '../hands.js'
import { story } from '../story.js'

const cells = (ideas, criteria = 3) => ideas.flatMap((idea) => Array.from({ length: criteria }, (_, i) => `i${idea}.c${i + 1}`))
const SHEETS = { g1m1: cells([1, 2, 3, 4, 5, 6]), g1m2: cells([2, 3]), g1m3: [] }
const seat = (n, more = {}) => ({ id: `g1m${n}`, seat: n, state: 'here', profile: null, ...more })
const alone = { members: [seat(1, { profile: 'p1' })] }
const profiled = { members: [seat(1, { profile: 'p1' }), seat(2, { profile: 'p3' }), seat(3, { profile: 'p2' })] }
const drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"><path d="M1 1h1v1H1zM3 1h1v1H3zM2 2h1v1H2zM1 3h1v1H1zM3 3h1v1H3z"/></svg>'
const invited = { link: 'http://gommette.local/w/K7W4PL/place#x', qr: drawn }
const sit = async (n = 2) => { await press(t('tablet.score.seat', { seat: n })) }
const plain = (more) => evaluation({ workshop: { profiles: [] }, ...more })

export const scoring = [
  story('seats', 'Scores: seats', 'one has scored all, one some, one nothing', () => tablet(plain(), { sheets: SHEETS })),
  story('seats-twelve', 'Scores: seats', 'twelve people, one has left', () => tablet(plain(), { me: { members: Array.from({ length: 12 }, (_, i) => seat(i + 1, i === 4 ? { state: 'left' } : {})) } })),
  story('seats-profiles', 'Scores: seats', 'each said who they are', () => tablet(evaluation(), { me: profiled, sheets: SHEETS })),
  story('seats-more', 'Scores: seats', 'what can be done with a seat', () => tablet(evaluation(), { me: profiled, sheets: SHEETS }), () => pressAt('.seat .more summary')),
  story('seats-phone', 'Scores: seats', 'a person goes on with their own phone', () => tablet(plain(), { answers: { 'seat.invite': invited } }), async () => { await pressAt('.seat .more summary'); await press(t('tablet.phone.go')) }),
  story('seats-phone-refused', 'Scores: seats', 'no code for a phone just now', () => tablet(plain(), { answers: { 'seat.invite': { code: 'too_fast', facts: { retry_after: 4 } } } }), async () => { await pressAt('.seat .more summary'); await press(t('tablet.phone.go')) }),
  story('seats-left', 'Scores: seats', 'one just left', () => tablet(plain(), { sheets: SHEETS }), async () => { await pressAt('.seat .more summary', 1); await press(t('tablet.score.leaves')) }),
  story('profile', 'Scores: seats', 'who one is, asked once', () => tablet(evaluation()), () => sit()),
  story('sheet', 'Scores: a sheet', 'the first idea', () => tablet(plain(), { sheets: SHEETS }), () => sit(3)),
  story('sheet-pressed', 'Scores: a sheet', 'two of three criteria have just been scored', () => tablet(plain()), async () => { await sit(3); await pressAt('.scale .target', 7); await pressAt('.scale .target', 13) }),
  story('sheet-again', 'Scores: a sheet', 'scored before: that it was, not what', () => tablet(plain(), { sheets: SHEETS }), () => sit(1)),
  story('sheet-many', 'Scores: a sheet', 'seven criteria, one of them better low', () => tablet(plain({ criteria: MANY_CRITERIA }), {}), () => sit(1)),
  story('sheet-long', 'Scores: a sheet', 'a long idea, long words at both ends', () => tablet(plain({ criteria: MANY_CRITERIA.slice(0, 2).map((one) => ({ ...one, name: `${one.name} pour les personnes les plus concernées`, low: 'presque personne n’en voudrait chez soi', high: 'chacun la porterait comme la sienne' })), entries: { 'idea/i3': { ...evaluation()['idea/i3'], text: LONG_TEXT } } })), () => sit(3)),
  story('sheet-wrong-seat', 'Scores: a sheet', 'entered in the wrong seat', () => tablet(plain(), { sheets: SHEETS }), async () => { await sit(2); await press(t('tablet.score.wrong_seat')) }),
  story('sheet-end', 'Scores: a sheet', 'the last idea is behind, some are open', () => tablet(plain({ ideas: 2 }), { sheets: { g1m2: cells([1]) } }), async () => { await sit(2); await press(t('tablet.score.skip')); await press(t('tablet.score.finish')) }),
  story('sheet-all', 'Scores: a sheet', 'all is scored', () => tablet(plain({ ideas: 1 }), { sheets: { g1m2: cells([1]) } }), async () => { await sit(2); await press(t('tablet.score.finish')) }),
  story('sheet-empty', 'Scores: a sheet', 'nothing to score', () => tablet(plain({ ideas: 0 })), () => sit(1)),
  story('alone-start', 'Scores: one alone', 'before the first score', () => tablet(evaluation(), { me: alone })),
  story('alone-sheet', 'Scores: one alone', 'scoring', () => tablet(evaluation(), { me: alone, sheets: { g1m1: cells([2]) } })),
  story('alone-profile', 'Scores: one alone', 'who one is, asked before', () => tablet(evaluation({ at: 'brief' }), { me: { members: [seat(1)] } })),
  story('one-start', 'Scores: one for the group', 'before the first score', () => tablet(plain({ step: { settings: { one_per_group: true } } }))),
  story('one-sheet', 'Scores: one for the group', 'scoring', () => tablet(plain({ step: { settings: { one_per_group: true } } }), { sheets: { g1m1: cells([3]) } })),
  story('led-seats', 'Scores: led', 'seats', () => tablet(plain({ step: { led_idea: 'i2', settings: { led: true } } }), { sheets: SHEETS })),
  story('led-sheet', 'Scores: led', 'the idea that all are at', () => tablet(plain({ step: { led_idea: 'i2', settings: { led: true } } }), { sheets: SHEETS }), () => sit(3)),
  story('led-wait', 'Scores: led', 'no idea was chosen yet', () => tablet(plain({ step: { led_idea: null, settings: { led: true } } })), () => sit(3)),
]
