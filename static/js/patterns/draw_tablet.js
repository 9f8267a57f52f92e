// A whole tablet, at a moment of a room.
import { html } from '../lib/ui.js'
import { draftKey } from '../lib/draft.js'
import { write } from '../lib/store.js'
import { sit } from '../parts/tablet/sitting.js'
import { Tablet } from '../parts/tablet/tablet.js'
import { CODE } from './rooms/cast.js'
import { asTablet } from './rooms/views.js'
import { liveOf, outboxOf } from './live.js'

/** `view`: the facilitator's, of which group `as` sees its own; `held`: what its outbox holds; `member`: a person's own phone. */
export function tablet(view, { as = 'g1', held = [], member = null, status, refusal, answers, ...seen } = {}) {
  const live = liveOf(view ? asTablet(view, as, seen) : {}, { status, refusal, answers })
  return html`<${Tablet} ...${sit({ live, outbox: outboxOf(live, held), code: CODE, group: as, member })} />`
}

/** What was typed before the page was loaded. */
export const typed = (what, draft, as = 'g1') => write(draftKey(CODE, as, what), { text: '', detail: '', ...draft })
