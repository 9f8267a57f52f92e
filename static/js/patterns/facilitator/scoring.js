// Scoring, from its criteria to its revealed result.
import { t } from '../../lib/words.js'
import { LONG_TEXT } from '../rooms/cast.js'
import { stepOf } from '../rooms/entries.js'
import { evaluation, MANY_CRITERIA, withComplete, withProfiles, withRounds } from '../rooms/evaluation.js'
import { partOf, tried } from '../rooms/scores.js'
import { cockpit } from '../draw_cockpit.js'
import { press, pressAt } from '../hands.js'
import { story } from '../story.js'

const before = (more = {}) => cockpit(evaluation({ at: 'brief', state: 'closed', ...more }))
const show = (at) => () => pressAt('.sequence button.stage', at)
const open = (settings = {}, more = {}) => cockpit(evaluation({ ...more, step: { ...more.step, settings } }))
const tab = (name) => () => press(t(`facilitator.tab.${name}`))
const revealed = (display = {}, { tally, ...more } = {}) => cockpit(evaluation({ state: 'revealed', tally, ...more, step: { display, ...more.step } }))
const closed = (shown = [], tally = (one) => one) => cockpit(evaluation({ state: 'closed', step: { shown }, tally }))
const part = (...ideas) => ideas.map((idea) => ({ idea, criterion: null }))

export const scoring = [
  story('score-before', 'Scores: before', 'ready', () => before(), show(1)),
  story('score-before-none', 'Scores: before', 'no criterion yet', () => before({ criteria: [] }), show(1)),
  story('score-first', 'Scores: before', 'on the first three of a vote', () => {
    const view = evaluation({ at: 'brief', state: 'closed', entries: { 'step/s0': stepOf('s0', 'vote', -1, { state: 'revealed' }) } })
    view['step/s2'].settings.works_on = { first: 3, of: 's0' }
    return cockpit(view)
  }, async () => { await show(2)(); await press(t('facilitator.tab.settings')) }),
  story('criteria', 'Scores: before', 'its criteria', () => before(), async () => { await show(1)(); await tab('criteria')() }),
  story('criteria-many', 'Scores: before', 'seven criteria', () => before({ criteria: MANY_CRITERIA }), async () => { await show(1)(); await tab('criteria')() }),
  story('criterion-missing', 'Scores: before', 'a new one without its words', () => before(), async () => { await show(1)(); await tab('criteria')(); await press(t('facilitator.criterion.add')) }),
  story('score', 'Scores: open', 'who is missing', () => open()),
  story('score-24', 'Scores: open', 'twenty-four groups', () => open({}, { groups: 24 })),
  story('score-seat', 'Scores: open', 'one seat', () => open(), () => pressAt('.progress-seats button, .seats-grid button, main .seat, #stage-body button')),
  story('score-led', 'Scores: open', 'led', () => open({ led: true }, { step: { led_idea: 'i2' } })),
  story('score-led-none', 'Scores: open', 'led, no idea chosen yet', () => open({ led: true })),
  story('score-criteria', 'Scores: open', 'criteria are locked', () => open(), tab('criteria')),
  story('score-restart', 'Scores: open', 'a criterion begins anew?', () => open(), async () => { await tab('criteria')(); await press(t('facilitator.criterion.restart')) }),
  story('score-live', 'Scores: open', 'its result seen live', () => open({ results: 'live' }), tab('tally')),
  story('score-closed', 'Scores: result', 'closed, nothing revealed', () => closed()),
  story('score-part', 'Scores: result', 'two ideas of six revealed', () => closed(part('i2', 'i5'))),
  story('score-part-tally', 'Scores: result', 'what is revealed so far', () => closed(part('i2', 'i5'), (tally) => partOf(tally, ['i2', 'i5'])), tab('tally')),
  story('score-ranking', 'Scores: result', 'ranking', () => revealed()),
  story('score-complete', 'Scores: result', 'another order among those who scored everything', () => revealed({}, { tally: withComplete })),
  story('score-histograms', 'Scores: result', 'histograms', () => revealed({ mode: 'histograms' })),
  story('score-histogram', 'Scores: result', 'histograms of one idea', () => revealed({ mode: 'histograms', idea: 'i2' })),
  story('score-table', 'Scores: result', 'table of seven criteria', () => revealed({ mode: 'table' }, { criteria: MANY_CRITERIA })),
  story('score-map', 'Scores: result', 'map', () => revealed({ mode: 'map', x: 'c2', y: 'c1', size: 'c3' })),
  story('score-words', 'Scores: result', 'in words', () => revealed({ mode: 'words' })),
  story('score-rounds', 'Scores: result', 'two rounds', () => revealed({ mode: 'rounds' }, { tally: withRounds, step: { settings: { second_round_of: 's1' } } })),
  story('score-profiles', 'Scores: result', 'profiles', () => revealed({ mode: 'profiles' }, { tally: withProfiles })),
  story('score-weights', 'Scores: result', 'weights, unfolded', () => revealed(), () => pressAt('.weights summary')),
  story('score-trial', 'Scores: result', 'weights on trial, the order falls', () => revealed({ weights: { c1: 1, c2: 9, c3: 1 } }, { tally: (tally) => tried(tally, { c1: 1, c2: 9, c3: 1 }) })),
  story('score-trial-holds', 'Scores: result', 'weights on trial, the order holds', () => revealed({ weights: { c1: 2, c2: 2, c3: 2 } }, { tally: (tally) => tried(tally, { c1: 2, c2: 2, c3: 2 }) })),
  story('score-long', 'Scores: result', 'nothing but long texts', () => revealed({}, { tally: (tally) => ({ ...tally, rows: tally.rows.map((row) => ({ ...row, text: LONG_TEXT })) }) })),
]
