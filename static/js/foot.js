// Pages that are read and nothing else.
import { skipToMain } from './lib/skip.js'
import { drawFoot } from './parts/shared/foot.js'

skipToMain()
drawFoot()
