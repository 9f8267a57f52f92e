// A prepared place: the printed code was scanned, the tablet becomes that group's, nothing to type.
import { html, icon, mount, useEffect, useState } from './lib/ui.js'
import { refusal, t } from './lib/words.js'
import { page, takeSecret } from './lib/page.js'
import { CodeForm, takePlace } from './parts/tablet/code_form.js'

const { code } = page
// In a variable only: it leaves the address at once, and stays in no history.
const secret = takeSecret()

function Place() {
  const [refused, setRefused] = useState(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (secret) takePlace(code, secret).then((answer) => { if (!answer.ok) setRefused(answer) })
  }, [tries])
  if (secret && !refused) return html`<main class="door"><p class="soft">${icon('hourglass')} ${t('join.place_taking')}</p></main>`
  const tryAgain = refused && ['offline', 'too_fast', 'internal'].includes(refused.code)
  return html`<main class="door"><div class="card">
    <h1>${refused ? refusal(refused) : t('join.invite')}</h1>
    ${tryAgain
      ? html`<button type="button" class="button large" onClick=${() => { setRefused(null); setTries(tries + 1) }}>${t('common.try_again')}</button>`
      : html`<p>${t('join.invite_help')}</p><${CodeForm} code=${code} /><p><a class="button quiet" href=${`/w/${encodeURIComponent(code)}`}>${t('tablet.join_anew')}</a></p>`}
  </div></main>`
}

mount(Place)
