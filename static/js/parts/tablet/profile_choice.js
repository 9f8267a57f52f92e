// Who one is: inhabitant, staff, elected… It may stay unsaid.
import { adrift } from '../../lib/keep_focus.js'
import { html, useLayoutEffect, useRef } from '../../lib/ui.js'
import { foreign, t } from '../../lib/words.js'

export function ProfileChoice({ profiles, chosen = null, title, onChoose, onSkip, onCancel = null }) {
  const head = useRef(null)
  useLayoutEffect(() => { if (adrift()) head.current?.focus({ preventScroll: true }) }, [])
  return html`<section class="card profile-choice" aria-labelledby="profile-title">
    <h2 id="profile-title" ref=${head} tabindex="-1">${title}</h2>
    <p class="soft">${t('tablet.profile.why')}</p>
    <div class="profiles">${profiles.map((profile) => html`<button type="button" class="button quiet large" key=${profile.id} lang=${foreign()}
      aria-pressed=${profile.id === chosen ? 'true' : 'false'} onClick=${() => onChoose(profile.id)}>${profile.name}</button>`)}</div>
    <div class="inline">
      <button type="button" class="button quiet" onClick=${onSkip}>${t('tablet.profile.skip')}</button>
      ${onCancel ? html`<button type="button" class="button bare" onClick=${onCancel}>${t('common.cancel')}</button>` : null}
    </div>
  </section>`
}
