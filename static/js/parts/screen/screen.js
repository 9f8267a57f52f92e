// The projected screen: one scene at a time, chosen by the facilitator or by the step.
import { html, useEffect, useRef, say } from '../../lib/ui.js'
import { t, tn, refusal, setVariants } from '../../lib/words.js'
import { scene, cardsOf } from './scene.js'
import { Header } from './header.js'
import { Join } from './join.js'
import { Brief, Hush } from './brief.js'
import { Circle, Wall } from './wall.js'
import { themesOf } from './themes.js'
import { Vote } from './vote.js'
import { Tally } from './tally.js'
import { Score } from './score.js'
import { Scores } from './scores.js'
import { Closing } from './clock.js'

/** While frozen, what was shown when it froze; blank and the clock still obey. */
function useHeld(entries) {
  const held = useRef(entries)
  const screen = entries.workshop?.screen
  if (!screen?.frozen || !held.current.workshop) held.current = entries
  if (held.current === entries) return entries
  const { workshop } = held.current
  return { ...held.current, workshop: { ...workshop, screen: { ...workshop.screen, blank: screen.blank, frozen: true } } }
}

export function Screen({ live, address }) {
  const now = live.view.value
  const entries = useHeld(now)
  const { workshop } = entries
  const shown = scene(entries)
  if (workshop) setVariants({ points_word: workshop.points_word, group_word: workshop.group_word })
  useEffect(() => { if (workshop) document.title = workshop.title }, [workshop?.title])
  useEffect(() => { if (shown.step) say(shown.step.title) }, [shown.step?.id, shown.name])

  if (live.status.value === 'refused') return html`<main class="blank"><p class="lead">${refusal(live.refusal.value)}</p><p class="lead">${t('screen.refused')}</p></main>`
  if (shown.name === 'waiting') return html`<main class="blank"><i class="sticker" /><p class="lead">${t('screen.connecting')}</p></main>`
  if (shown.name === 'blank') return html`<main class="blank" aria-label=${t('screen.blank')}><i class="sticker" /></main>`

  const timed = now[`step/${now.workshop.step}`] || null
  return html`
    <div class=${`screen is-${shown.name}`}>
      ${shown.name !== 'join' && html`<${Header} workshop=${workshop} address=${address} clock=${live.clock} timer=${bigTimer(shown) ? null : timed?.timer} />`}
      <${Scene} ...${{ shown, entries, workshop, address, clock: live.clock }} />
      <${Closing} step=${timed} clock=${live.clock} />
      <${Aside} offline=${live.status.value === 'offline'} frozen=${workshop.screen.frozen} />
    </div>`
}

/** These scenes have room for the timer in the middle of the page. */
const bigTimer = ({ name, step }) => step?.state === 'open' && (name === 'brief' || name === 'vote' || (name === 'score' && !step.led_idea))

function Scene({ shown, entries, workshop, address, clock }) {
  const { name, step, tally } = shown
  const page = workshop.screen.page
  const progress = entries[`progress/${step?.id}`]
  if (name === 'join') return html`<${Join} workshop=${workshop} address=${address} clock=${clock} timer=${step?.state === 'open' ? step.timer : null} />`
  if (name === 'tally') return html`<${Tally} tally=${tally} entries=${entries} page=${page} />`
  if (name === 'scores') return html`<${Scores} tally=${tally} entries=${entries} page=${page} />`
  if (name === 'score') return html`<${Score} step=${step} progress=${progress} idea=${entries[`idea/${step.led_idea}`]} clock=${clock} />`
  if (name === 'vote') return html`<${Vote} step=${step} progress=${progress} clock=${clock} />`
  if (name === 'hush') return html`<${Hush} step=${step} />`
  if (name === 'brief') return html`<${Brief} workshop=${workshop} step=${step} clock=${clock} />`
  const cards = cardsOf(entries, shown)
  const arriving = step?.kind === 'ideas' && step.state === 'open'
  const themes = themesOf(entries, step, cards)
  if (!cards.length && arriving && !themes.length) {
    const note = progress?.ideas ? tn('screen.ideas_hidden', progress.ideas) : t('screen.ideas_come_here')
    return html`<${Brief} workshop=${workshop} step=${{ ...step, timer: null }} clock=${clock} note=${note} above=${html`<${Circle} step=${step} />`} />`
  }
  return html`<${Wall} cards=${cards} step=${step} themes=${themes} page=${page} progress=${arriving ? progress : null} />`
}

function Aside({ offline, frozen }) {
  if (!offline && !frozen) return null
  return html`<p class="aside-note">${offline ? t('screen.offline') : t('screen.frozen')}</p>`
}
