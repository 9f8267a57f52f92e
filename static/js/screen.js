// The projected screen's page.
import { mount } from './lib/ui.js'
import { page, openSession } from './lib/page.js'
import { connect } from './lib/live.js'
import { Screen } from './parts/screen/screen.js'
import { fullScreenOnF, hideIdleCursor } from './parts/screen/stage.js'

await openSession(page.code, 'screen')
fullScreenOnF()
hideIdleCursor()
mount(Screen, { live: connect({ code: page.code, as: 'screen' }), address: page.join_url ? new URL(page.join_url).host : location.host })
