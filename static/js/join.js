// One group joins.
import { mount } from './lib/ui.js'
import { page } from './lib/page.js'
import { drawFoot } from './parts/shared/foot.js'
import { Join } from './parts/join/join.js'

mount(Join, { code: page.code })
drawFoot()
