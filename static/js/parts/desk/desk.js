// "Mes ateliers": a new workshop on one side, those there are on the other.
import { html, useEffect, useState, say } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { refresh, restore, shut, workshops } from './workshops.js'
import { Key } from './key.js'
import { NewWorkshop } from './new.js'
import { Card } from './card.js'
import { Deleted } from './deleted.js'
import { BringBack } from './bring_back.js'
import { Toast } from './toast.js'

export function Desk({ refused }) {
  const [made, setMade] = useState(null)
  const [toast, setToast] = useState(null)
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    const look = async () => { if (!shut.value && document.visibilityState === 'visible') setOffline((await refresh()).status === 0) }
    look()
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => { document.removeEventListener('visibilitychange', look); removeEventListener('online', look) }
  }, [])
  // Focus goes where the next act is: on what was just made.
  useEffect(() => { if (made) document.getElementById(`workshop-${made}`)?.focus() }, [made, workshops.value])

  if (shut.value) return html`<${Key} refused=${refused} />`
  const all = workshops.value
  const live = all?.filter((workshop) => workshop.state === 'live') || []
  const told = (code, words, left) => { say(words); setMade(code); setToast(left ? { text: words } : null) }
  const deleted = (workshop) => {
    const text = t('desk.deleted', { title: workshop.title })
    say(text)
    setToast({ text, undo: () => { setToast(null); restore(workshop.code) } })
  }
  return html`
    <header class="masthead"><p class="product"><i class="sticker" aria-hidden="true" /> ${t('common.product')}</p><h1>${t('desk.title')}</h1></header>
    ${offline && html`<p class="banner warn" role="alert">${t('desk.offline')}</p>`}
    <main class="desk">
      <section class="beginning" aria-labelledby="new">
        <h2 id="new">${t('desk.new')}</h2>
        <${NewWorkshop} onMade=${(workshop, left) => told(workshop.code, t(left ? 'desk.made_without' : 'desk.made', { title: workshop.title }), left)} />
        <${BringBack} onMade=${(code) => told(code, t('desk.brought_back'))} />
      </section>
      <section class="workshops" aria-labelledby="list" aria-busy=${all === null}>
        <h2 id="list">${all === null ? t('desk.loading') : live.length ? tn('desk.workshops', live.length) : t('desk.none')}</h2>
        ${all !== null && !live.length && html`<${Empty} />`}
        ${live.map((workshop) => html`
          <${Card} key=${workshop.code} workshop=${workshop} fresh=${workshop.code === made} onDeleted=${() => deleted(workshop)} />`)}
        <${Deleted} workshops=${(all || []).filter((workshop) => workshop.state === 'deleted')} />
      </section>
    </main>
    <${Toast} toast=${toast} onHide=${() => setToast(null)} />`
}

const Empty = () => html`
  <ol class="empty card">
    ${['desk.empty_1', 'desk.empty_2', 'desk.empty_3'].map((key) => html`<li key=${key}>${t(key)}</li>`)}
  </ol>`
