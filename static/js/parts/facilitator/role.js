// Who leads: the facilitator, or a helper, who admits, merges, files and enters, but never opens nor reveals.
import { page } from '../../lib/page.js'

/** Known from the page's own address: it is the same for as long as the page is open. */
export const role = page.as === 'helper' ? 'helper' : 'facilitator'
export const leads = role === 'facilitator'
