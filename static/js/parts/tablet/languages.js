// The language of this device.
import { html } from '../../lib/ui.js'
import { lang, t } from '../../lib/words.js'

const NAMES = { fr: 'Français', en: 'English' }

export const Languages = () => html`<nav class="languages" aria-label=${t('common.language')}>
  ${Object.entries(NAMES).map(([code, name]) => html`<a key=${code} href=${`?lang=${code}`} lang=${code} hreflang=${code} aria-current=${lang === code ? 'true' : undefined}>${name}</a>`)}
</nav>`
