// At the door, and outside of it.
import { ideation } from '../rooms/ideation.js'
import { tablet } from '../draw_tablet.js'
import { story } from '../story.js'

const out = (code, facts = {}) => tablet(null, { status: 'refused', refusal: { code, facts } })

export const atTheDoor = [
  story('waiting', 'The door', 'waits to be let in', () => tablet(ideation({ group: (n) => (n === 1 ? { state: 'waiting' } : {}) }))),
  story('removed', 'The door', 'this group was taken out', () => tablet(ideation(), { me: { state: 'removed' } })),
  story('revoked', 'The door', 'this tablet may not act any more', () => out('device.revoked')),
  story('not-allowed', 'The door', 'this browser never joined', () => out('not_allowed')),
  story('deleted', 'The door', 'the workshop was deleted', () => out('workshop.deleted')),
  story('too-fast', 'The door', 'too many at once: it tries again', () => out('too_fast', { retry_after: 5 })),
  story('connecting', 'The door', 'connecting', () => tablet(null, { status: 'connecting' })),
  story('no-server', 'The door', 'no server answers', () => tablet(null, { status: 'offline' })),
]
