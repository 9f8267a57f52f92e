// Filing ideas under a theme: a digit chooses it, zero takes them out, a new one can be named here.
import { html, useLayoutEffect, useRef, useState } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Act, Key, langOf, textOf } from './marks.js'
import { leads } from './role.js'

export function File({ ideas, room, acts, onClose }) {
  const [name, type] = useState('')
  const part = useRef()
  useLayoutEffect(() => part.current.focus(), [])
  const file = async (theme) => { if (await acts.file(ideas.map((idea) => idea.id), theme)) onClose() }
  async function add(event) {
    event.preventDefault()
    if (!name.trim()) return
    const answer = await acts.addTheme(name)
    if (answer.ok) file(answer.result.theme)
  }
  const digits = (event) => {
    if (!/^\d$/.test(event.key) || event.target.tagName === 'INPUT') return
    event.preventDefault()
    event.stopPropagation()
    const theme = room.themes[Number(event.key) - 1]
    if (event.key === '0') file(null)
    else if (theme) file(theme.id)
  }
  return html`
    <div role="group" aria-labelledby="panel-title" tabindex="-1" ref=${part} onKeyDown=${digits}>
      <h3 id="panel-title">${ideas.length === 1 ? t('facilitator.file.title', { number: String(ideas[0].number) }) : tn('facilitator.file.title_n', ideas.length)}</h3>
      ${ideas.length === 1 && html`<p lang=${langOf(ideas[0])}>${textOf(ideas[0])}</p>`}
      <div class="acts">
        ${room.themes.map((theme, at) => html`<${Act} key=${theme.id} keyed=${at < 9 ? String(at + 1) : undefined} name=${theme.name} lang=${foreign()}
          pressed=${ideas.every((idea) => idea.theme === theme.id)} onClick=${() => file(theme.id)} />`)}
        <${Act} keyed="0" name=${t('facilitator.file.none')} onClick=${() => file(null)} /></div>
      <form class="acts" onSubmit=${add}>
        ${leads && html`<input type="text" value=${name} aria-label=${t('facilitator.theme.new')} placeholder=${t('facilitator.theme.new')} onInput=${(event) => type(event.target.value)} />
          <button class="button quiet small strong" disabled=${!name.trim()}>${t('facilitator.file.new')} <${Key} of=${t('facilitator.key.enter')} /></button>`}
        <${Act} name=${t('facilitator.close')} keyed=${t('facilitator.key.escape')} onClick=${onClose} /></form>
    </div>`
}
