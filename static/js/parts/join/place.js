// A prepared place: the printed code was scanned, the tablet becomes that group's, nothing to type.
import { html, say, useEffect, useState } from '../../lib/ui.js'
import { refusal, t } from '../../lib/words.js'
import { CalmFace } from '../tablet/calm_face.js'
import { CodeForm, takePlace } from '../tablet/code_form.js'

export function Place({ code, secret }) {
  const [refused, setRefused] = useState(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (secret) takePlace(code, secret).then((answer) => { if (!answer.ok) { setRefused(answer); say(refusal(answer)) } })
  }, [tries])
  if (secret && !refused) return html`<main class="door"><${CalmFace} as="h1" sign="hourglass" mood="soon" title=${t('join.place_taking')} /></main>`
  const tryAgain = refused && ['offline', 'too_fast', 'internal'].includes(refused.code)
  return html`<main class="door"><${CalmFace} as="h1" sign=${refused ? 'circle-alert' : 'tablet'} mood=${refused ? 'warn' : ''} title=${refused ? refusal(refused) : t('join.invite')}>
    ${tryAgain
      ? html`<button type="button" class="button large" onClick=${() => { setRefused(null); setTries(tries + 1) }}>${t('common.try_again')}</button>`
      : html`<p>${t('join.invite_help')}</p><${CodeForm} code=${code} /><p><a class="button quiet" href=${`/w/${encodeURIComponent(code)}`}>${t('tablet.join_anew')}</a></p>`}
  <//></main>`
}
