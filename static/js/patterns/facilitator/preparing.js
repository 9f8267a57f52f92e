// Preparing: settings of each kind of step, the sequence as a list that is mended, small previews.
import { t } from '../../lib/words.js'
import { themeOf } from '../rooms/entries.js'
import { evaluation, MANY_CRITERIA } from '../rooms/evaluation.js'
import { ideation } from '../rooms/ideation.js'
import { cockpit } from '../draw_cockpit.js'
import { press, pressAt, strike } from '../hands.js'
import { story } from '../story.js'

const COLUMNS = { 'theme/t1': themeOf(0, 'Ce qui marche', 's1'), 'theme/t2': themeOf(1, 'Ce qui manque', 's1') }
const evening = (more = {}) => cockpit(ideation({ at: null, ideas: 0, entries: COLUMNS, ...more }))
const judging = (more = {}) => cockpit(evaluation({ at: null, ...more }))
const settings = (at) => async () => { await pressAt('.sequence button.stage', at); await press(t('facilitator.tab.settings')) }
const mend = (at) => async () => { await pressAt('.sequence button.stage', at); await strike('d') }

export const preparing = [
  story('settings-ideas', 'Settings', 'of ideas', () => evening(), settings(0)),
  story('settings-sort', 'Settings', 'of bringing together', () => evening(), settings(1)),
  story('settings-vote', 'Settings', 'of a vote', () => evening(), settings(2)),
  story('settings-results', 'Settings', 'of a look at results', () => evening(), settings(3)),
  story('settings-brief', 'Settings', 'of a brief', () => judging(), settings(0)),
  story('settings-score', 'Settings', 'of scoring', () => judging(), settings(1)),
  story('settings-entered', 'Settings', 'something was entered: stricter alone', () => cockpit(ideation()), settings(0)),
  story('settings-over', 'Settings', 'the step is over', () => cockpit(ideation({ at: 'vote' })), settings(0)),
  story('prepare', 'The sequence', 'mended, ideas on show', () => evening(), mend(0)),
  story('prepare-sort', 'The sequence', 'mended, bringing together on show', () => evening(), mend(1)),
  story('prepare-vote', 'The sequence', 'mended, a vote on show', () => evening({ vote: { against_budget: 6, against_limit: 2 } }), mend(2)),
  story('prepare-results', 'The sequence', 'mended, results on show', () => evening(), mend(3)),
  story('prepare-brief', 'The sequence', 'mended, a brief on show', () => judging(), mend(0)),
  story('prepare-score', 'The sequence', 'mended, scoring on show', () => judging({ criteria: MANY_CRITERIA }), mend(1)),
  story('prepare-begun', 'The sequence', 'mended while the vote is open', () => cockpit(ideation({ at: 'vote' })), mend(2)),
  story('prepare-add', 'The sequence', 'one more step', () => evening(), async () => { await mend(1)(); await press(t('facilitator.step.add')) }),
  story('prepare-first', 'The sequence', 'the first step of all', () => {
    const view = ideation({ at: null, groups: 0, ideas: 0 })
    for (const key of Object.keys(view)) if (key.startsWith('step/')) delete view[key]
    return cockpit(view)
  }, () => strike('d')),
]
