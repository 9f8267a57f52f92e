// Bring together: reading along, what one keeps, what belongs together and what does not.
import { t } from '../../lib/words.js'
import { leading, ideaOf, themeOf } from '../rooms/entries.js'
import { ideation } from '../rooms/ideation.js'
import { tablet } from '../draw_tablet.js'
import { press } from '../hands.js'
import { story } from '../story.js'

const sort = (more = {}) => ideation({ at: 'sort', ...more })
const withLead = () => sort({ ideas: [leading(ideaOf(1), [ideaOf(2), ideaOf(3)]), ...Array.from({ length: 6 }, (_, i) => ideaOf(i + 4))] })

export const sorting = [
  story('sort', 'Bring together', 'reading along', () => tablet(withLead())),
  story('sort-empty', 'Bring together', 'no idea', () => tablet(sort({ ideas: 0 }))),
  story('sort-picking', 'Bring together', 'one picked, the other one looked for', () => tablet(sort()), () => press(t('tablet.alike.pick'))),
  story('sort-proposed', 'Bring together', 'two pairs that we proposed', () => tablet(sort(), { entries: { 'proposal/i3.i8': { ideas: ['i3', 'i8'], groups: ['g1'], n: 1 }, 'proposal/i5.i10': { ideas: ['i5', 'i10'], groups: ['g1'], n: 1 } } }), async () => { document.querySelector('.proposals').open = true }),
  story('sort-objected', 'Bring together', 'ours was put with another one, and we said no', () => tablet(withLead()), () => press(t('tablet.not_the_same'))),
  story('sort-marked', 'Bring together', 'one kept to come back to', () => tablet(sort()), () => press(t('tablet.sort.mark'))),
  story('sort-no-proposals', 'Bring together', 'reading alone: proposals are off', () => tablet(sort({ step: { settings: { proposals: false } } }))),
  story('sort-themes', 'Bring together', 'filed under themes', () => tablet(sort({ ideas: Array.from({ length: 8 }, (_, i) => ideaOf(i + 1, i % 3 ? { theme: `t${i % 3}` } : {})), entries: { 'theme/t1': themeOf(0, 'Se retrouver'), 'theme/t2': themeOf(1, 'Le bâtiment') } }))),
  story('sort-300', 'Bring together', 'three hundred ideas', () => tablet(sort({ ideas: 300, groups: 24 }))),
]
