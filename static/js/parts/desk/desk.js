// "Mes ateliers": a new workshop on one side, those there are on the other.
import { html, useEffect, useRef, useState, say } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'
import { Brand } from '../shared/brand.js'
import { refresh, restore, shut, workshops } from './workshops.js'
import { Key } from './key.js'
import { NewWorkshop } from './new.js'
import { List } from './list.js'
import { Deleted } from './deleted.js'
import { BringBack } from './bring_back.js'
import { Declaration } from './declaration.js'
import { FoldOut } from './fold_out.js'
import { Toast } from './toast.js'

/** What goes on in the workshops meanwhile. */
const LOOKS_EVERY_MS = 30_000

export function Desk({ refused }) {
  const [made, setMade] = useState(null)
  const [toast, setToast] = useState(null)
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    const look = async () => { if (!shut.value && document.visibilityState === 'visible') setOffline((await refresh()).status === 0) }
    look()
    document.addEventListener('visibilitychange', look)
    const often = setInterval(look, LOOKS_EVERY_MS)
    for (const back of ['online', 'focus']) addEventListener(back, look)
    return () => {
      clearInterval(often)
      document.removeEventListener('visibilitychange', look)
      for (const back of ['online', 'focus']) removeEventListener(back, look)
    }
  }, [])
  // Focus goes where the next act is: on what was just made, once it is drawn; not again when the list is.
  const due = useRef(null)
  useEffect(() => {
    const heading = due.current && document.getElementById(`workshop-${due.current}`)
    if (!heading) return
    due.current = null
    heading.focus()
  }, [made, workshops.value])

  if (shut.value) return html`<${Key} refused=${refused} />`
  const told = (code, words, left) => { say(words); due.current = code; setMade(code); setToast(left ? { text: words } : null) }
  const deleted = (workshop) => {
    const offer = (text) => { say(text); setToast({ text, undo }) }
    const undo = async () => {
      setToast(null)
      const answer = await restore(workshop.code)
      if (!answer.ok) offer(refusal(answer))
    }
    offer(t('desk.deleted', { title: workshop.title }))
  }
  return html`
    <header class="masthead"><${Brand} /><h1>${t('desk.title')}</h1>
      ${offline && html`<p class="banner warn" role="alert">${t('desk.offline')}</p>`}</header>
    <main class="desk">
      <section class="beginning" aria-labelledby="new">
        <h2 id="new">${t('desk.new')}</h2>
        <${NewWorkshop} onMade=${(workshop, left) => told(workshop.code, t(left ? 'desk.made_without' : 'desk.made', { title: workshop.title }), left)} />
        <${BringBack} onMade=${(code) => told(code, t('desk.brought_back'))} />
      </section>
      <section class="workshops" aria-labelledby="list" aria-busy=${workshops.value === null ? 'true' : 'false'}>
        <${List} workshops=${workshops.value} made=${made} onDeleted=${deleted} />
        <${Deleted} workshops=${(workshops.value || []).filter((workshop) => workshop.state === 'deleted')} />
      </section>
      <section class="instance" aria-labelledby="instance">
        <h2 id="instance">${t('desk.instance')}</h2>
        <${FoldOut} title=${t('accessibility.title')} level="h3"><${Declaration} /><//>
      </section>
    </main>
    <${Toast} toast=${toast} onHide=${() => setToast(null)} />`
}
