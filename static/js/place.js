// A prepared place: its printed code was scanned.
import { mount } from './lib/ui.js'
import { page, takeSecret } from './lib/page.js'
import { drawFoot } from './parts/shared/foot.js'
import { Place } from './parts/join/place.js'

// In a variable only: it leaves the address at once, and stays in no history.
mount(Place, { code: page.code, secret: takeSecret() })
drawFoot()
