// What may be settled beforehand: words, the ideas and vote steps of the format, places, ideas that are there already.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Field, Choice, Number } from './fields.js'

/** `of(name)` gives a field its value and its change; `said` is what all of them say now. */
export function Settings({ of, said }) {
  const choices = (key, values) => values.map((value) => [value, t(`desk.${key}_${value}`)])
  return html`
    <${Choice} ...${of('language')} label=${t('desk.field_language')} choices=${[['fr', 'Français'], ['en', 'English']]} />
    <${Choice} ...${of('group_word')} label=${t('desk.field_group_word')} choices=${choices('word', ['group', 'table', 'team'])} />
    <${Choice} ...${of('points_word')} label=${t('desk.field_points_word')} choices=${choices('word', ['points', 'stickers'])} />
    ${said.has_ideas && html`
      <h3>${t('desk.step_ideas')}</h3>
      <${Number} ...${of('max_ideas')} min="1" max="100" label=${t('desk.field_max_ideas')} help=${t('desk.field_none')} />
      <${Number} ...${of('minutes')} min="1" max="1440" label=${t('desk.field_minutes')} help=${t('desk.field_minutes_help')} />`}
    ${said.has_vote && html`
      <h3>${t('desk.step_vote')}</h3>
      <${Number} ...${of('budget')} min="1" max="1000" required=${true} label=${t('desk.field_budget')} />
      <${Number} ...${of('limit')} min="1" max=${said.budget || 1000} required=${true} label=${t('desk.field_limit')} />
      <${Choice} ...${of('barred')} label=${t('desk.field_barred')} choices=${choices('barred', ['authors', 'lone_author', 'nobody'])} />
      <${Choice} ...${of('results')} label=${t('desk.field_results')} choices=${choices('results', ['reveal', 'close', 'live'])} />`}
    <h3>${t('desk.prepare')}</h3>
    <${Number} ...${of('count')} min="1" max="200" label=${t('desk.field_count')} help=${t('desk.field_count_help', { first: placeName(said, 1), last: placeName(said, said.count || 24) })} />
    <${Field} ...${of('pattern')} maxlength="40" label=${t('desk.field_pattern')} hint=${t(`desk.pattern_${said.group_word}`)} />
    <${Field} ...${of('ideas')} rows="4" label=${t('desk.field_ideas')} help=${t('desk.field_ideas_help')} />`
}

export const placeName = ({ pattern, group_word }, n) => `${pattern.trim() || t(`desk.pattern_${group_word}`)} ${n}`
