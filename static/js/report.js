// The report: what the room was shown, in the order in which it happened, to be read on a phone and printed.
import { mount } from './lib/ui.js'
import { page, openSession } from './lib/page.js'
import { connect } from './lib/live.js'
import { drawFoot } from './parts/shared/foot.js'
import { Report } from './parts/report/report.js'
import { unfoldOnPaper } from './parts/report/paper.js'

const opened = await openSession(page.code, page.as)
unfoldOnPaper()
mount(Report, { live: connect({ code: page.code, as: page.as }), held: page.held, opened })
drawFoot()
