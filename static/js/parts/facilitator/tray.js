// Ideas that wait for the facilitator: too late, after a delay, or when accepted.
import { html } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Authors } from './idea_row.js'
import { Act, hour } from './marks.js'
import { waitingIdeas } from './room.js'

export function Tray({ room, current, onCurrent, acts }) {
  const waiting = waitingIdeas(room)
  if (!waiting.length) return null
  return html`
    <section class="tray" aria-label=${tn('facilitator.waiting', waiting.length)}>
      <ul>${waiting.map((idea) => {
        const number = String(idea.number)
        return html`
          <li key=${idea.id} class=${`idea pending ${idea.id === current ? 'cur' : ''}`} id=${`idea-${idea.id}`} tabindex="-1"
            onFocusIn=${() => onCurrent(idea.id)}>
            <span class="number">${number}</span>
            <span class="text"><span lang=${foreign()}>${idea.text}</span> <em class="why">${t(`facilitator.pending.${idea.pending ?? 'accept'}`)}</em></span>
            <span class="meta"><${Authors} idea=${idea} room=${room} /><time>${hour(idea.at)}</time></span>
            <span class="acts">
              <${Act} keyed="A" name=${t('facilitator.admit')} label=${t('facilitator.admit.named', { number })} onClick=${() => acts.admit(idea.id)} />
              <${Act} keyed="H" name=${t('facilitator.set_aside')} label=${t('facilitator.set_aside.named', { number })} onClick=${() => acts.hide([idea.id])} />
            </span>
          </li>`
      })}</ul>
    </section>`
}
