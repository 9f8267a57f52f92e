// The sheets' one button, and their foot.
import { drawFoot } from './parts/shared/foot.js'

document.getElementById('print').addEventListener('click', () => window.print())
drawFoot()
