// Pages that are read and nothing else.
import { drawFoot } from './parts/shared/foot.js'

drawFoot()
