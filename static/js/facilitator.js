// The facilitator's page: opened by its secret link once, then by its cookie.
import { html, mount } from './lib/ui.js'
import { connect } from './lib/live.js'
import { openSession, page } from './lib/page.js'
import { refusal, t } from './lib/words.js'
import { actsOf } from './parts/facilitator/acts.js'
import { Cockpit } from './parts/facilitator/cockpit.js'
import { watchGone } from './parts/facilitator/presence.js'
import { role } from './parts/facilitator/role.js'

const Refused = ({ answer }) => html`<main class="alone"><div class="card">
  <h1>${refusal(answer)}</h1><p>${t('facilitator.refused')}</p></div></main>`

async function start() {
  const answer = await openSession(page.code, role)
  if (!answer.ok) return mount(Refused, { answer })
  const live = connect({ code: page.code, as: role })
  mount(Cockpit, { live, acts: actsOf(live), gone: watchGone(live) })
}
start()
