// How this device shows the page: by day, by night or as the device does; more contrast; with `sizes`, larger letters.
import { html, icon, useState } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const THEMES = [['', 'sun-moon'], ['light', 'sun'], ['dark', 'moon']]
const SIZES = ['', '115', '130', '150']

const kept = (name) => { try { return localStorage.getItem(`gommette.${name}`) || '' } catch { return '' } }

/** Kept by the browser, and said to theme.js, which dresses the page. */
export function choose(name, value) {
  try {
    if (value) localStorage.setItem(`gommette.${name}`, value)
    else localStorage.removeItem(`gommette.${name}`)
  } catch { document.documentElement.dataset[name] = value }
  dispatchEvent(new Event('gommette.appearance'))
}

const Choice = ({ name, legend, options }) => {
  const [value, set] = useState(() => kept(name))
  return html`<div class="appearance-choice" role="group" aria-label=${legend}><span class="label" aria-hidden="true">${legend}</span>
    <div class="options-row">${options.map(({ id, words, sign }) => html`<button type="button" class="button quiet small" key=${id}
      aria-pressed=${id === value ? 'true' : 'false'} onClick=${() => { set(id); choose(name, id) }}>${sign ? icon(sign) : null} ${words}</button>`)}</div></div>`
}

const themeWords = () => ({ '': t('common.theme.device'), light: t('common.theme.light'), dark: t('common.theme.dark') })

export const Appearance = ({ sizes = false }) => html`<div class="appearance">
  <${Choice} name="theme" legend=${t('common.theme')} options=${THEMES.map(([id, sign]) => ({ id, sign, words: themeWords()[id] }))} />
  <${Choice} name="contrast" legend=${t('common.contrast')} options=${[{ id: '', words: t('common.contrast.plain') }, { id: 'more', words: t('common.contrast.more'), sign: 'contrast' }]} />
  ${sizes ? html`<${Choice} name="size" legend=${t('common.size')} options=${SIZES.map((id) => ({ id, words: t('common.size.percent', { n: id || '100' }) }))} />` : null}
</div>`
