// The instance's own formats: added from a file, taken home, removed (and back); a broken one says where.
import { html, icon, say, useState } from '../../lib/ui.js'
import { t, refusal } from '../../lib/words.js'
import { addFormat, fileOf, formats, removeFormat, restoreFormat } from './formats.js'
import { Faults } from './faults.js'

export function FormatShelf({ onAdded }) {
  const [told, setTold] = useState(null)
  const tell = (kind, text, more = {}) => { say(text); setTold({ kind, text, ...more }) }
  const add = async (event) => {
    const field = event.currentTarget
    const [file] = field.files
    if (!file) return
    const answer = await addFormat(file)
    // The same file may be chosen again, mended.
    field.value = ''
    if (!answer.ok) { tell('danger', refusal(answer), { faults: answer.facts.faults }); return }
    tell('ok', t('desk.format_added', { title: answer.title }))
    onAdded(answer.name)
  }
  const remove = async ({ name, title = name }) => {
    const answer = await removeFormat(name)
    if (!answer.ok) { tell('danger', refusal(answer)); return }
    const undo = async () => {
      const back = await restoreFormat(name)
      tell(back.ok ? 'ok' : 'danger', back.ok ? t('desk.format_back', { title }) : refusal(back))
    }
    tell('ok', t('desk.format_removed', { title }), { undo })
  }
  return html`
    <div class="shelf">
      ${told && html`<div class=${`banner ${told.kind}`}><p>${told.text}</p>${told.faults && html`<${Faults} faults=${told.faults} />`}
        ${told.undo && html`<button type="button" class="button quiet small" onClick=${told.undo}>${icon('undo-2')} ${t('desk.undo')}</button>`}</div>`}
      <ul>${(formats.value || []).filter((format) => format.own).map((format) => html`<${Own} key=${format.name} format=${format} onRemove=${() => remove(format)} />`)}</ul>
      <label class="button quiet small">${icon('plus')} ${t('desk.format_add')}
        <input type="file" class="visually-hidden" accept=".toml,application/toml,text/plain" onChange=${add} /></label>
    </div>`
}

function Own({ format, onRemove }) {
  const { name, title = name } = format
  return html`
    <li class=${format.faults ? 'broken' : ''}>
      <span>${format.faults ? t('desk.format_broken', { file: format.file }) : title}</span>
      <span class="hands">
        <a class="button quiet small" href=${fileOf(name)} download aria-label=${t('desk.format_download_of', { title })}>${icon('download')} ${t('desk.format_download')}</a>
        <button type="button" class="button quiet small" onClick=${onRemove} aria-label=${t('desk.format_remove_of', { title })}>${icon('trash')} ${t('desk.format_remove')}</button></span>
      ${format.faults && html`<${Faults} faults=${format.faults} />`}
    </li>`
}
