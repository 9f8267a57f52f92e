// The sheets' one button, and their foot.
import { skipToMain } from './lib/skip.js'
import { drawFoot } from './parts/shared/foot.js'

document.getElementById('print').addEventListener('click', () => window.print())
skipToMain()
drawFoot()
