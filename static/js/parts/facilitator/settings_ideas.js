// Settings of an ideas step: how many, who sees them when, columns, constraints one after another, feelings.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Choice, Count, Text, Yes } from './settings_fields.js'
import { ThemesEditor } from './themes.js'

const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean)

export function OfIdeas({ room, step, field, settings, onSend }) {
  const circles = field('circles')
  return html`
    <${Count} ...${field('max_ideas')} empty=${t('facilitator.setting.none')} />
    <${Choice} ...${field('others_shown')} values=${['live', 'close']} />
    <${Choice} ...${field('to_screen')} values=${['at_once', 'delay', 'accepted']} />
    ${settings.to_screen === 'delay' && html`<${Count} ...${field('delay_seconds')} />`}
    <${Yes} ...${field('authors_shown')} />
    <${Yes} ...${field('feelings')} />
    <div class="wide"><${ThemesEditor} room=${room} step=${step} onSend=${onSend} /></div>
    <div class="wide"><${Text} ...${circles} value=${(settings.circles ?? []).join('\n')} long rows=${3}
      help=${t('facilitator.setting.circles.help')} onSet=${(text) => circles.onSet(linesOf(text))} /></div>`
}
