// The front door.
import { mount } from './lib/ui.js'
import { drawFoot } from './parts/shared/foot.js'
import { Home } from './parts/join/home.js'

mount(Home)
drawFoot()
