// The organisers' desk: all workshops of this instance.
import { mount } from './lib/ui.js'
import { page, takeSecret, post } from './lib/page.js'
import { drawFoot } from './parts/shared/foot.js'
import { Desk } from './parts/desk/desk.js'
import { shut } from './parts/desk/workshops.js'

const key = takeSecret()
const answer = key ? await post('/api/v1/desk/session', { key }) : { ok: page.signed_in }
// Without a key nothing is asked of the server that it would have to refuse.
shut.value = answer.ok || page.signed_in ? null : answer
mount(Desk, { refused: key && !answer.ok ? answer : null })
drawFoot()
