// The result of scores, in every drawing.
import { LONG_TEXT } from '../rooms/cast.js'
import { evaluation, MANY_CRITERIA, withComplete, withProfiles, withRounds } from '../rooms/evaluation.js'
import { partOf, tried } from '../rooms/scores.js'
import { screen } from '../draw_screen.js'
import { story } from '../story.js'

const result = (display = {}, { tally, ...more } = {}) => screen(evaluation({ state: 'revealed', tally, ...more, step: { display, ...more.step } }))
const part = (display, ideas) => screen(evaluation({ state: 'closed', step: { display, shown: ideas.map((idea) => ({ idea, criterion: null })) }, tally: (tally) => partOf(tally, ideas) }))
const long = (tally) => ({ ...tally, rows: tally.rows.map((row) => ({ ...row, text: LONG_TEXT })) })

export const scores = [
  story('scores-ranking', 'Result of scores', 'ranking', () => result()),
  story('scores-ranking-12', 'Result of scores', 'ranking of twelve', () => result({}, { ideas: 12 })),
  story('scores-ranking-long', 'Result of scores', 'ranking, nothing but long texts', () => result({}, { tally: long })),
  story('scores-complete', 'Result of scores', 'another order among those who scored everything', () => result({}, { tally: withComplete })),
  story('scores-trial', 'Result of scores', 'weights on trial', () => result({ weights: { c1: 1, c2: 9, c3: 1 } }, { tally: (tally) => tried(tally, { c1: 1, c2: 9, c3: 1 }) })),
  story('scores-trial-holds', 'Result of scores', 'weights on trial, the order holds', () => result({ weights: { c1: 2, c2: 2, c3: 2 } }, { tally: (tally) => tried(tally, { c1: 2, c2: 2, c3: 2 }) })),
  story('scores-histograms', 'Result of scores', 'histograms', () => result({ mode: 'histograms' })),
  story('scores-histogram', 'Result of scores', 'histograms of one idea', () => result({ mode: 'histograms', idea: 'i2' })),
  story('scores-histograms-criterion', 'Result of scores', 'histograms of one criterion', () => result({ mode: 'histograms', criterion: 'c2' })),
  story('scores-table', 'Result of scores', 'table', () => result({ mode: 'table' })),
  story('scores-table-many', 'Result of scores', 'table of seven criteria', () => result({ mode: 'table' }, { criteria: MANY_CRITERIA, ideas: 12 })),
  story('scores-map', 'Result of scores', 'map', () => result({ mode: 'map', x: 'c2', y: 'c1' }, { ideas: 12 })),
  story('scores-map-size', 'Result of scores', 'map, a third criterion as size', () => result({ mode: 'map', x: 'c2', y: 'c1', size: 'c3' }, { ideas: 20 })),
  story('scores-words', 'Result of scores', 'in words', () => result({ mode: 'words' })),
  story('scores-rounds', 'Result of scores', 'two rounds', () => result({ mode: 'rounds' }, { tally: withRounds })),
  story('scores-profiles', 'Result of scores', 'profiles side by side', () => result({ mode: 'profiles' }, { tally: withProfiles })),
  story('scores-profiles-few', 'Result of scores', 'profiles of which none has five people', () => result({ mode: 'profiles' })),
  story('scores-covered', 'Result of scores', 'ranking, two of six revealed', () => part({}, ['i2', 'i5'])),
  story('scores-covered-histograms', 'Result of scores', 'histograms, two of six revealed', () => part({ mode: 'histograms' }, ['i2', 'i5'])),
  story('scores-covered-words', 'Result of scores', 'in words, two of six revealed', () => part({ mode: 'words' }, ['i2', 'i5'])),
  story('scores-live', 'Result of scores', 'seen while it is open', () => screen(evaluation({ step: { settings: { results: 'live' } } }))),
]
