// A group's tablet: one line to the server, one outbox, one page.
import { mount, say } from './lib/ui.js'
import { refusal } from './lib/words.js'
import { first, page } from './lib/page.js'
import { connect } from './lib/live.js'
import { openOutbox } from './lib/outbox.js'
import { toast } from './parts/shared/toast.js'
import { sit } from './parts/tablet/sitting.js'
import { Tablet } from './parts/tablet/tablet.js'

// `member`: the one person whose phone this is.
const { code, as: group, member = null } = page

const live = connect({ code, as: group, first })
const outbox = openOutbox({
  live, code, group,
  // An idea's refusal stands where its text is, all others here.
  onAnswer: (item, answer) => {
    if (answer.ok) return
    if (['idea.submit', 'idea.edit'].includes(item.name)) say(refusal(answer))
    else toast(refusal(answer))
  },
})
mount(Tablet, sit({ live, outbox, code, group, member }))
