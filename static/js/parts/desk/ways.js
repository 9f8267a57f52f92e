// The pages of a workshop, one touch away: what leads it first. Folded, that one alone.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'

const PAGES = [['facilitator', 'play'], ['screen', 'presentation'], ['join', 'tablet'], ['report', 'file-text']]

export const Ways = ({ workshop: { code, title, links }, fresh, open }) => html`
  <ul class="ways" aria-label=${t('desk.ways', { title })}>
    ${PAGES.filter(([way]) => open || way === 'facilitator').map(([way, drawing]) => html`<li key=${way}>
      <a class=${`button small${way === 'facilitator' && fresh ? '' : ' quiet'}`} href=${links[way]} target="_blank" rel="noopener">${icon(drawing)} ${t(`desk.link_${way}`)}</a></li>`)}
    ${open && html`<li class="ways-code"><span class="soft">${t('desk.sheet_code')}</span> <b translate="no">${code}</b></li>`}
  </ul>`
