// Deleted workshops: seven days in which they can come back.
import { html, say } from '../../lib/ui.js'
import { foreign, t, tn, refusal } from '../../lib/words.js'
import { restore } from './workshops.js'
import { FoldOut } from './fold_out.js'
import { StartFrom } from './start_from.js'
import { day } from './day.js'

const KEPT_MS = 7 * 24 * 3_600_000

export function Deleted({ workshops }) {
  if (!workshops.length) return null
  const back = async (workshop) => {
    const answer = await restore(workshop.code)
    say(answer.ok ? t('desk.restored', { title: workshop.title }) : refusal(answer))
  }
  return html`
    <details class="fold deleted">
      <summary>${tn('desk.deleted_ones', workshops.length)}</summary>
      <ul>
        ${workshops.map((workshop) => html`
          <li key=${workshop.code}>
            <span><b lang=${foreign(workshop.language)}>${workshop.title}</b> <small class="soft">${workshop.again ? `${t('desk.before_again')}, ` : ''}${until(workshop)}</small></span>
            <button type="button" class="button quiet small" onClick=${() => back(workshop)}>${t('desk.restore')}<span class="visually-hidden" lang=${foreign(workshop.language)}> ${workshop.title}</span></button>
            <${FoldOut} title=${t('desk.from')}><${StartFrom} code=${workshop.code} language=${workshop.language} /><//>
          </li>`)}
      </ul>
    </details>`
}

function until({ deleted_at }) {
  if (!deleted_at) return t('desk.erased_after')
  return t('desk.erased_on', { day: day(deleted_at + KEPT_MS) })
}
