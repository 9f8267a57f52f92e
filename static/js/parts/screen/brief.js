// What is asked: the instruction in large letters; who is late still finds the way in beside it. And, at the end, thanks.
import { html } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { Timer } from './clock.js'
import { GroupStickers, Qr } from './join.js'
import { Said } from './said.js'

const QR = 46
const RING = 42
const HEIGHT = 62
/** A text as long as this needs the whole width. */
const ALONE = 600

export function Brief({ workshop, step, clock, note, above }) {
  const words = step.instruction || note || step.title
  const qr = workshop.door !== 'shut' && words.length < ALONE
  const timed = Boolean(step.timer)
  return html`
    <main class="brief">
      <div class="said">
        ${words !== step.title && html`<h2 lang=${foreign()}>${step.title}</h2>`}
        ${above}
        <${Said} step=${step} words=${words} aside=${qr ? QR : 0} height=${HEIGHT - (timed ? RING : 0) - (above ? 12 : 0) - (note ? 8 : 0)} />
        ${step.instruction && note && html`<p class="note">${note}</p>`}
        <${Timer} step=${step} clock=${clock} huge=${true} />
      </div>
      ${qr && html`<${Qr} code=${workshop.code} />`}
    </main>`
}

/** Nothing to show yet, said in words. */
export const Hush = ({ step }) => html`<main class="hush"><h2 lang=${foreign()}>${step?.title}</h2><p class="instruction" style=${{ '--letter': 5.2 }}>${t('screen.not_shown_yet')}</p></main>`

/** When all is over: what the room did together, and each group that did it. */
export function Thanks({ workshop, entries }) {
  const { groups } = workshop
  const sent = Object.keys(entries).filter((key) => key.startsWith('idea/')).reduce((n, key) => n + 1 + entries[key].sources.length, 0)
  return html`<main class="hush thanks">
    <h2 class="thanked">${t('screen.thanks')}</h2>
    <p class="instruction" style=${{ '--letter': 4.4 }}>${t('screen.thanks_for', { groups: tn('screen.groups', groups), ideas: tn('screen.ideas', sent) })}</p>
    <${GroupStickers} groups=${groups} class="present-groups" />
    <p class="instruction" style=${{ '--letter': 4.4 }}>${t('screen.thanks_results')}</p>
  </main>`
}
