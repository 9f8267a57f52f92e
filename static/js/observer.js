// The observer's page: what the screen may show, read at a pace of one's own.
import { mount } from './lib/ui.js'
import { page, openSession } from './lib/page.js'
import { connect } from './lib/live.js'
import { drawFoot } from './parts/shared/foot.js'
import { Observer } from './parts/observer/observer.js'

await openSession(page.code, 'observer')
mount(Observer, { live: connect({ code: page.code, as: 'observer' }) })
drawFoot()
