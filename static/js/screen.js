// The projected screen's page.
import { mount } from './lib/ui.js'
import { page, openSession } from './lib/page.js'
import { connect } from './lib/live.js'
import { Screen } from './parts/screen/screen.js'
import { hideIdleCursor, keepCalm, obeyKeys } from './parts/screen/stage.js'

await openSession(page.code, 'screen')
const live = connect({ code: page.code, as: 'screen' })
obeyKeys()
keepCalm(live)
hideIdleCursor()
mount(Screen, { live, address: page.join_url ? new URL(page.join_url).host : location.host })
