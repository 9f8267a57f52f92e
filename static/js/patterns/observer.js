// The observer's page: what the screen may show, at one's own pace.
import { html } from '../lib/ui.js'
import { Observer } from '../parts/observer/observer.js'
import { themeOf, ideaOf, timerOf } from './rooms/entries.js'
import { evaluation, withProfiles, withRounds } from './rooms/evaluation.js'
import { ideation } from './rooms/ideation.js'
import { asScreen } from './rooms/views.js'
import { underCurtain } from './rooms/votes.js'
import { liveOf } from './live.js'
import { press, pressAt } from './hands.js'
import { t } from '../lib/words.js'
import { story } from './story.js'

const observer = (view, more) => html`<${Observer} live=${liveOf(view ? asScreen(view) : {}, more)} />`
const filed = () => Array.from({ length: 12 }, (_, i) => ideaOf(i + 1, i % 3 ? { theme: `t${i % 3}` } : {}))
function curtain(uncovered) {
  const view = ideation({ at: 'vote', state: 'closed', step: { curtain: true } })
  view['tally/s3'] = underCurtain(view['tally/s3'], uncovered)
  return observer(view)
}
const drawing = (mode) => () => press(t(`score.mode.${mode}`))

export const stories = [
  story('before', 'Observer', 'nothing has begun', () => observer(ideation({ at: null, ideas: 0 }))),
  story('ideas', 'Observer', 'ideas arrive', () => observer(ideation({ step: { timer: timerOf(372) } }))),
  story('ideas-none', 'Observer', 'no idea yet', () => observer(ideation({ ideas: 0 }))),
  story('themes', 'Observer', 'ideas under themes', () => observer(ideation({ at: 'sort', ideas: filed(), entries: { 'theme/t1': themeOf(0, 'Se retrouver'), 'theme/t2': themeOf(1, 'Le bâtiment') } }))),
  story('vote', 'Observer', 'a vote is open', () => observer(ideation({ at: 'vote' }))),
  story('curtain', 'Observer', 'half of the result uncovered', () => curtain(5)),
  story('results', 'Observer', 'the result of the vote', () => observer(ideation({ at: 'results' }))),
  story('earlier', 'Observer', 'an earlier step is read again', () => observer(ideation({ at: 'results' })), () => pressAt('.observer-steps button', 1)),
  story('brief', 'Observer', 'a brief', () => observer(evaluation({ at: 'brief' }))),
  story('score', 'Observer', 'scoring is open', () => observer(evaluation())),
  story('score-closed', 'Observer', 'scoring is over, still hidden', () => observer(evaluation({ state: 'closed' }))),
  story('scores', 'Observer', 'the result of scores', () => observer(evaluation({ at: 'results' }))),
  story('scores-map', 'Observer', 'as a map', () => observer(evaluation({ at: 'results' })), drawing('map')),
  story('scores-rounds', 'Observer', 'two rounds', () => observer(evaluation({ at: 'results', tally: withRounds })), drawing('rounds')),
  story('scores-profiles', 'Observer', 'profiles', () => observer(evaluation({ at: 'results', tally: withProfiles })), drawing('profiles')),
  story('offline', 'Observer', 'the line is down', () => observer(ideation(), { status: 'offline' })),
  story('refused', 'Observer', 'this link is not valid any more', () => observer(null, { status: 'refused', refusal: { code: 'not_allowed', facts: {} } })),
  story('connecting', 'Observer', 'connecting', () => observer(null, { status: 'connecting' })),
]
