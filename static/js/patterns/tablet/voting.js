// The vote: a sheet of stickers and ideas to put them on.
import { t } from '../../lib/words.js'
import { DETAIL, LONG_TEXT } from '../rooms/cast.js'
import { ideaOf, leading, themeOf, timerOf } from '../rooms/entries.js'
import { ideation } from '../rooms/ideation.js'
import { tablet } from '../draw_tablet.js'
import { press, pressAt, write } from '../hands.js'
import { waiting } from '../live.js'
import { story } from '../story.js'

const vote = (settings = {}, more = {}) => ideation({ at: 'vote', ...more, step: { ...more.step, settings } })
const HALF = { i6: 3, i7: 2, i8: 3, i10: 1, i11: 3, i12: 3 }
const THIRTY = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`i${i + 10}`, 3]))
const texts = () => [ideaOf(1, { text: LONG_TEXT, detail: DETAIL }), leading(ideaOf(2, { text: LONG_TEXT }), [ideaOf(20), ideaOf(21)]), ideaOf(3), ideaOf(4, { group: 'g1', text: LONG_TEXT }), leading(ideaOf(5, { group: 'g1' }), [ideaOf(22)]), ideaOf(6, { text: '', redacted: true })]

export const voting = [
  story('vote-fresh', 'Vote', 'nothing is placed yet', () => tablet(vote())),
  story('vote-half', 'Vote', 'half of it is placed', () => tablet(vote(), { points: HALF })),
  story('vote-full', 'Vote', 'all is placed', () => tablet(vote({}, { ideas: 30, groups: 24, step: { timer: timerOf(48) } }), { points: THIRTY })),
  story('vote-done', 'Vote', 'this group is done', () => tablet(vote(), { points: HALF, me: { done: true } })),
  story('vote-at-most', 'Vote', 'a fourth one on an idea with three', () => tablet(vote({ limit: 8 }), { points: { i6: 8 } }), () => press(t('tablet.slot_add', { number: 7 }))),
  story('vote-none-left', 'Vote', 'no sticker is left for it', () => tablet(vote({ budget: 6 }), { points: { i6: 3, i8: 3 } }), () => press(t('tablet.slot_add', { number: 7 }))),
  story('vote-sticking', 'Vote', 'just stuck, the server has not answered', () => tablet(vote(), { points: HALF, held: [waiting('points.set', { step: 's3', idea: 'i9', points: 2 }, 'sending')] })),
  story('vote-texts', 'Vote', 'long texts, sources, what is ours, what was removed', () => tablet(vote({}, { ideas: texts() }), { points: { i1: 2 } })),
  story('vote-30', 'Vote', 'thirty ideas', () => tablet(vote({}, { ideas: 30, groups: 24 }), { points: { i10: 2, i15: 3 } })),
  story('vote-300', 'Vote', 'three hundred ideas', () => tablet(vote({}, { ideas: 300, groups: 24 }), { points: { i10: 2, i15: 3 } })),
  story('vote-found', 'Vote', 'one looked for', () => tablet(vote({}, { ideas: 30, groups: 24 })), () => write('.search input', '12')),
  story('vote-unseen', 'Vote: filters', 'not yet seen', () => tablet(vote({}, { ideas: 30, groups: 24 })), () => press(t('tablet.filter.unseen'))),
  story('vote-stuck', 'Vote: filters', 'with stickers', () => tablet(vote({}, { ideas: 30, groups: 24 }), { points: { i10: 2, i15: 3 } }), () => press(t('tablet.filter.stuck'))),
  story('vote-marked-none', 'Vote: filters', 'to come back to: none', () => tablet(vote({}, { ideas: 30, groups: 24 })), () => press(t('tablet.filter.marked'))),
  story('vote-marked', 'Vote: filters', 'one kept to come back to', () => tablet(vote({}, { ideas: 30, groups: 24 })), async () => { await pressAt('.ballots .star', 1); await press(t('tablet.filter.marked')) }),
  story('vote-theme', 'Vote', 'on the ideas of one theme', () => tablet(vote({ works_on: { theme: 't1' } }, { entries: { 'theme/t1': themeOf(0, 'Se retrouver') } }))),
  story('vote-themes', 'Vote', 'ideas marked with their themes', () => tablet(vote({}, { ideas: Array.from({ length: 20 }, (_, i) => ideaOf(i + 1, { groups: 24, ...(i % 3 ? { theme: `t${i % 3}` } : {}) })), entries: { 'theme/t1': themeOf(0, 'Se retrouver'), 'theme/t2': themeOf(1, 'Le bâtiment') } }))),
  story('vote-one', 'Vote', 'a single sticker', () => tablet(vote({ budget: 1, limit: 1 }), { points: { i8: 1 } })),
  story('vote-one-fresh', 'Vote', 'a single sticker, not yet stuck', () => tablet(vote({ budget: 1, limit: 1 }))),
  story('vote-hundred', 'Vote', 'a hundred points, counted', () => tablet(vote({ budget: 100, limit: 40 }), { points: { i7: 25, i8: 40 } })),
  story('vote-spend-all', 'Vote', 'all must be placed before one is done', () => tablet(vote({ spend_all: true }), { points: HALF }), () => press(t('tablet.done'))),
  story('vote-against', 'Vote', 'points for and against', () => tablet(vote({ against_budget: 6, against_limit: 2 }), { points: { i6: 3, i7: -2, i9: -1, i11: 2 } })),
  story('vote-against-none-left', 'Vote', 'no point against is left', () => tablet(vote({ against_budget: 2, against_limit: 2 }), { points: { i6: -2 } }), () => press(t('tablet.against.add', { number: 7 }))),
  story('vote-like', 'Vote', 'hearts', () => tablet(vote({ look: 'like', budget: 300, limit: 1 }), { points: { i6: 1, i8: 1, i12: 1 } })),
  story('vote-like-both', 'Vote', 'thumbs up and down', () => tablet(vote({ look: 'like', budget: 300, limit: 1, against_budget: 300, against_limit: 1 }), { points: { i6: 1, i8: -1, i12: 1 } })),
  story('vote-objected', 'Vote', 'ours was put with another one, and we said no', () => tablet(vote({}, { ideas: texts() })), () => press(t('tablet.not_the_same'))),
  story('vote-points-word', 'Vote', 'called points, not stickers', () => tablet(vote({}, { workshop: { points_word: 'points', group_word: 'table' } }), { points: HALF })),
  story('vote-groups-shown', 'Vote', 'it is said that groups will be shown', () => tablet(vote({ groups_shown: true, results: 'live' }))),
  story('vote-empty', 'Vote', 'no idea', () => tablet(vote({}, { ideas: 0 }))),
  story('vote-reopened', 'Vote', 'open again for this group alone', () => tablet(vote({}, { step: { only_group: 'g1', reopened: 1 } }), { points: HALF })),
  story('vote-rule', 'Vote', 'who sees what, unfolded', () => tablet(vote(), { points: HALF }), () => pressAt('.sees summary')),
]
