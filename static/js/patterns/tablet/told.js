// What stands over every step: who we are, the question, the time; and what must be known now.
import { t } from '../../lib/words.js'
import { INSTRUCTIONS, LONG_NAME, LONG_QUESTION, NOW } from '../rooms/cast.js'
import { noticeOf, timerOf } from '../rooms/entries.js'
import { evaluation, PROFILES } from '../rooms/evaluation.js'
import { ideation } from '../rooms/ideation.js'
import { tablet } from '../draw_tablet.js'
import { press, pressAt, seen, write } from '../hands.js'
import { story } from '../story.js'

const timed = (timer, more = {}) => tablet(ideation({ step: { timer } }), more)
const notices = (...facts) => Object.fromEntries(facts.map((fact, at) => [`notice/${40 + at}`, noticeOf(40 + at, 's3', ...[fact].flat())]))
const vote = (more = {}) => tablet(ideation({ at: 'vote', groups: 3 }), { points: { i6: 3 }, ...more })
const panel = () => pressAt('button.who')

const top = [
  story('top', 'Top bar', 'name, question, instruction, time', () => timed(timerOf(372))),
  story('top-long', 'Top bar', 'the longest name and a very long question', () => tablet(ideation({ workshop: { question: LONG_QUESTION }, group: (n) => (n === 1 ? { name: LONG_NAME } : {}), step: { timer: timerOf(3700), instruction_html: INSTRUCTIONS.ideas[1].repeat(3) } }))),
  story('top-unfolded', 'Top bar', 'a very long question, unfolded', () => tablet(ideation({ workshop: { question: LONG_QUESTION } })), () => press(t('common.more'))),
  story('top-soon', 'Top bar', 'under a minute', () => timed(timerOf(48))),
  story('top-urgent', 'Top bar', 'under ten seconds', () => timed(timerOf(7))),
  story('top-over', 'Top bar', 'the time is over', () => timed(timerOf(0))),
  story('top-paused', 'Top bar', 'the time stands still', () => timed(timerOf(372, true))),
  story('top-panel', 'Top bar', 'our group, unfolded', () => timed(timerOf(372)), panel),
  story('top-panel-profiles', 'Top bar', 'our group, with profiles', () => tablet(ideation({ workshop: { profiles: PROFILES } })), panel),
  story('top-panel-taken', 'Top bar', 'another group has that name', () => tablet(ideation(), { answers: { 'group.rename': { code: 'group.name_taken', facts: { free: 'Rive gauche 2' } } } }), async () => { await panel(); await write('#group-name', 'Rive gauche'); await press(t('common.save')) }),
]

const messages = [
  story('closing', 'Messages', 'the step closes in eight seconds', () => tablet(ideation({ at: 'vote', step: { closing_at: NOW + 8000, timer: timerOf(372) } }), { points: { i6: 3 } })),
  story('offline', 'Messages', 'the line is down', () => tablet(ideation(), { status: 'offline' }), () => seen('.banner.warn')),
  story('notice-merged', 'Messages', 'our idea now stands with others', () => vote({ entries: notices({ code: 'idea.merged', idea: 'i1', lead: 'i1', with: ['i2', 'i3'] }) })),
  story('notice-points', 'Messages', 'points came back, and were lowered', () => vote({ entries: notices([{ code: 'points.back', idea: 'i6', points: 2 }, { code: 'points.lowered', idea: 'i7', points: 1 }]) })),
  story('notice-against', 'Messages', 'points against came back', () => vote({ entries: notices({ code: 'points.back', idea: 'i6', points: 2, against: true }) })),
  story('notice-candidates', 'Messages', 'an idea left the vote, another one came', () => vote({ entries: notices({ code: 'candidate.gone', idea: 'i8' }, { code: 'candidate.added', idea: 'i9' }) })),
  story('notice-ideas', 'Messages', 'what became of ours: let in, hidden, back, corrected, apart', () => vote({ entries: notices([{ code: 'idea.admitted', idea: 'i4' }, { code: 'idea.hidden', idea: 'i7' }, { code: 'idea.restored', idea: 'i7' }, { code: 'idea.corrected', idea: 'i4' }, { code: 'idea.split', idea: 'i1' }]) })),
  story('notice-joined', 'Messages', 'another group said “that’s ours too”', () => tablet(ideation(), { entries: notices({ code: 'idea.joined', idea: 'i1' }) })),
  story('notice-groups', 'Messages', 'our group split, or another one joined us', () => vote({ entries: notices({ code: 'group.split' }, { code: 'group.joined' }) })),
  story('notice-entered', 'Messages', 'something was entered in our name', () => vote({ entries: notices({ code: 'entered.for_you', what: 'points' }, { code: 'step.reopened', step: 's3' }) })),
  story('notice-criteria', 'Messages', 'criteria were made clearer, added, begun anew', () => tablet(evaluation({ workshop: { profiles: [] } }), { entries: { 'notice/40': noticeOf(40, 's2', { code: 'criterion.clearer', criterion: 'c1', name: 'Acceptabilité' }, { code: 'criterion.added', criterion: 'c2', name: 'Coût maîtrisé' }, { code: 'criterion.restarted', criterion: 'c3', name: 'Humanité' }) } })),
  story('notice-unknown', 'Messages', 'something that this page has no words for', () => vote({ entries: notices({ code: 'something.new', idea: 'i99' }) })),
  story('look-up', 'Messages', 'look up: the tablets are dimmed', () => tablet(ideation({ at: 'vote', workshop: { look_up: true } }), { points: { i6: 3 } })),
  story('hand-raised', 'Messages', 'this group calls for help', () => tablet(ideation({ group: (n) => (n === 1 ? { hand_at: NOW - 60_000 } : {}) }))),
]

export const told = [...top, ...messages]
