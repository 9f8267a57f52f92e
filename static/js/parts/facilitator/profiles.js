// The profiles of the workshop (inhabitant, staff, elected…): one a line.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Text } from './settings_fields.js'

const namesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean)

export function Profiles({ room, onSend }) {
  const names = (room.workshop.profiles ?? []).map((profile) => profile.name)
  const set = (text) => onSend('profiles.set', { names: namesOf(text) }, {
    said: t('facilitator.said.profiles'), undo: [['profiles.set', { names }]],
  })
  return html`<${Text} name=${t('facilitator.profiles')} value=${names.join('\n')} long rows=${3}
    help=${t('facilitator.profiles.help')} onSet=${set} />`
}
