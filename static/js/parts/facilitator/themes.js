// Themes: headings under which ideas are filed; those of an ideas step are the columns of its tablets.
import { html, icon, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Act } from './marks.js'
import { Text } from './settings_fields.js'

/** `step`: the ideas step whose columns they are, or null for the workshop's own. */
export function ThemesEditor({ room, step, onSend }) {
  const [name, type] = useState('')
  const themes = room.themes.filter((theme) => (step ? theme.step === step.id : true))
  async function add() {
    if (!name.trim()) return
    const answer = await onSend('theme.add', { name, ...(step && { step: step.id }) }, {
      said: t('facilitator.said.theme_added', { name }), undo: (result) => [['theme.remove', { theme: result.theme }]],
    })
    if (answer.ok) type('')
  }
  const rename = (theme) => (text) => onSend('theme.rename', { theme: theme.id, name: text }, {
    said: t('facilitator.said.renamed', { name: text }), undo: [['theme.rename', { theme: theme.id, name: theme.name }]],
  })
  const remove = (theme) => {
    const filed = room.ideas.filter((idea) => idea.theme === theme.id)
    return onSend('theme.remove', { theme: theme.id }, {
      said: t('facilitator.said.theme_removed', { name: theme.name }),
      undo: [['theme.add', { name: theme.name, ...(theme.step && { step: theme.step }) }],
        (back) => filed.map((idea) => ['idea.file', { idea: idea.id, theme: back.theme }])],
    })
  }
  return html`
    <div class="field themes" role="group" aria-label=${t(step ? 'facilitator.themes.columns' : 'facilitator.themes')}>
      <span class="label">${t(step ? 'facilitator.themes.columns' : 'facilitator.themes')}</span>
      <ul>${themes.map((theme) => html`<li key=${theme.id}>
        <${Text} name="" label=${t('facilitator.theme.name', { name: theme.name })} value=${theme.name} onSet=${rename(theme)} />
        <${Act} label=${t('facilitator.theme.remove', { name: theme.name })} onClick=${() => remove(theme)}>${icon('trash')}<//></li>`)}
        <li><input type="text" value=${name} aria-label=${t('facilitator.theme.new')} placeholder=${t('facilitator.theme.new')}
          onInput=${(event) => type(event.target.value)}
          onKeyDown=${(event) => { if (event.key === 'Enter') { event.preventDefault(); add() } }} />
          <${Act} name=${t('facilitator.add')} label=${t('facilitator.theme.add')} disabled=${!name.trim()} onClick=${add}>${icon('plus')}<//></li></ul>
      <span class="help">${t(step ? 'facilitator.themes.columns.help' : 'facilitator.themes.help')}</span>
    </div>`
}
