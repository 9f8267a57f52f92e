// The groups: who is there, what stands at the door, one of them, what is entered in its name.
import { t } from '../../lib/words.js'
import { LONG_NAME, NOW } from '../rooms/cast.js'
import { evaluation } from '../rooms/evaluation.js'
import { ideation } from '../rooms/ideation.js'
import { cockpit } from '../draw_cockpit.js'
import { press, pressAt, write } from '../hands.js'
import { story } from '../story.js'

const MINUTE_MS = 60_000
const mixed = (n) => [{}, {}, { state: 'waiting' }, { state: 'removed' }, { taken: false }, { name: LONG_NAME }, { done: true }, { state: 'waiting', name: LONG_NAME }][n - 1]
const one = () => pressAt('button.group')
const invited = { 'group.invite': { invited: true, until: NOW + 10 * MINUTE_MS } }

export const groups = [
  story('groups', 'Groups', 'here, away, expected, waiting, removed', () => cockpit(ideation({ group: mixed }), { away: ['g2'] })),
  story('groups-removed', 'Groups', 'removed ones, unfolded', () => cockpit(ideation({ group: mixed })), () => pressAt('.groups details summary')),
  story('groups-24', 'Groups', 'twenty-four, some away', () => cockpit(ideation({ groups: 24 }), { away: ['g3', 'g9', 'g17'] })),
  story('groups-away-all', 'Groups', 'the Wi-Fi is down: all are away', () => cockpit(ideation(), { away: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `g${n}`) })),
  story('groups-add', 'Groups', 'add some', () => cockpit(ideation()), () => press(t('facilitator.groups.add'))),
  story('groups-shut', 'Groups', 'the door is shut', () => cockpit(ideation({ workshop: { door: 'shut' } }))),
  story('group', 'One group', 'its panel', () => cockpit(ideation()), one),
  story('group-invite', 'One group', 'a code for a further tablet', () => cockpit(ideation(), { answers: invited }), async () => { await one(); await press(t('facilitator.invite')) }),
  story('group-split', 'One group', 'it splits in two', () => cockpit(ideation()), async () => { await one(); await press(t('facilitator.apart')) }),
  story('group-join', 'One group', 'it joins another', () => cockpit(ideation()), async () => { await one(); await press(t('facilitator.apart.join')) }),
  story('group-vote', 'One group', 'points entered in its name', () => cockpit(ideation({ at: 'vote' })), async () => { await one(); await write('.points-for input', '7') }),
  story('group-scores', 'One group', 'scores entered in its name', () => cockpit(evaluation()), one),
  story('group-between', 'One group', 'no step takes an entry', () => cockpit(evaluation({ at: 'brief' })), one),
]
