// The facilitator's cockpit, or a helper's, at a moment of a room.
import { html } from '../lib/ui.js'
import { actsOf } from '../parts/facilitator/acts.js'
import { Cockpit } from '../parts/facilitator/cockpit.js'
import { leads } from '../parts/facilitator/role.js'
import { NOW } from './rooms/cast.js'
import { asHelper } from './rooms/views.js'
import { liveOf } from './live.js'

const MINUTE_MS = 60_000

/** The line of the story that is on show: what happens after it began comes over this one. */
export let line = null

/** `away`: ids of the groups whose tablets are not there, the first one for three minutes. */
export function cockpit(view, { away = [], ...more } = {}) {
  const ids = Object.values(view ?? {}).filter((entry) => entry.taken !== undefined).map((group) => group.id)
  const here = ids.filter((id) => !away.includes(id))
  line = liveOf(!view ? {} : leads ? view : asHelper(view), { here, ...more })
  return html`<${Cockpit} live=${line} acts=${actsOf(line)} gone=${new Map(away.slice(0, 1).map((id) => [id, NOW - 3 * MINUTE_MS]))} />`
}
