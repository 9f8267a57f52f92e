// The projected screen: one scene at a time, chosen by the facilitator or by the step.
import { html, useEffect, useRef, say } from '../../lib/ui.js'
import { t, tn, refusal, setLanguage, setVariants } from '../../lib/words.js'
import { scene, cardsOf } from './scene.js'
import { Header } from './header.js'
import { Join } from './join.js'
import { Brief, Hush, Thanks } from './brief.js'
import { Circle, Wall } from './wall.js'
import { themesOf } from './themes.js'
import { Vote } from './vote.js'
import { Tally } from './tally.js'
import { Score } from './score.js'
import { Scores } from './scores.js'
import { Closing, useWholeTime } from './clock.js'
import { told } from './stage.js'

/** While frozen, what was shown when it froze; blank and the clock still obey. */
function useHeld(entries) {
  const held = useRef(entries)
  const screen = entries.workshop?.screen
  if (!screen?.frozen || !held.current.workshop) held.current = entries
  if (held.current === entries) return entries
  const { workshop } = held.current
  return { ...held.current, workshop: { ...workshop, screen: { ...workshop.screen, blank: screen.blank, frozen: true } } }
}

/** Whether a tally comes on a screen that showed other things before it: not on one that was reloaded. */
function useArriving({ tally }, entries) {
  const drawn = useRef({ other: false, tallies: new Set() })
  const arriving = Boolean(tally) && drawn.current.other && !drawn.current.tallies.has(tally.step)
  useEffect(() => {
    const { tallies } = drawn.current
    for (const step of tallies) if (!entries[`tally/${step}`]) tallies.delete(step)
    if (tally) tallies.add(tally.step)
    else if (entries.workshop) drawn.current.other = true
  })
  return arriving
}

export function Screen({ live, address }) {
  const now = useWholeTime(live.view.value, live.clock)
  const entries = useHeld(now)
  const { workshop } = entries
  const shown = scene(entries)
  const arriving = useArriving(shown, entries)
  if (workshop) {
    setVariants({ points_word: workshop.points_word, group_word: workshop.group_word })
    setLanguage(workshop.language)
  }
  useEffect(() => { if (workshop) document.title = workshop.title }, [workshop?.title])
  useEffect(() => { if (shown.step) say(shown.step.title) }, [shown.step?.id, shown.name])

  if (live.status.value === 'refused') return html`<main class="blank"><h1 class="lead">${refusal(live.refusal.value)}</h1><p class="lead">${t('screen.refused')}</p></main>`
  if (shown.name === 'waiting') return html`<main class="blank"><i class="sticker" /><h1 class="lead">${t('screen.connecting')}</h1></main>`
  if (shown.name === 'blank') return html`<main class="blank"><h1 class="visually-hidden">${t('screen.blank')}</h1><i class="sticker" /></main>`

  const timed = now[`step/${now.workshop.step}`] || null
  return html`
    <div class=${`screen is-${shown.name}`}>
      ${shown.name !== 'join' && html`<${Header} workshop=${workshop} address=${shown.name === 'thanks' ? null : address} clock=${live.clock} step=${bigTimer(shown) ? null : timed} />`}
      <${Scene} ...${{ shown, entries, workshop, address, arriving, clock: live.clock }} />
      <${Closing} step=${timed} clock=${live.clock} />
      <${Aside} offline=${live.status.value === 'offline'} frozen=${workshop.screen.frozen} lookUp=${now.workshop.look_up} />
    </div>`
}

/** These scenes have room for the timer in the middle of the page. */
const bigTimer = ({ name, step }) => step?.state === 'open' && (name === 'brief' || name === 'vote' || (name === 'score' && !step.led_idea))

function Scene({ shown, entries, workshop, address, arriving, clock }) {
  const { name, step, tally } = shown
  const page = workshop.screen.page
  const progress = entries[`progress/${step?.id}`]
  if (name === 'join') return html`<${Join} workshop=${workshop} address=${address} clock=${clock} step=${step?.state === 'open' ? step : null} />`
  if (name === 'tally') return html`<${Tally} key=${tally.step} tally=${tally} entries=${entries} page=${page} arriving=${arriving} />`
  if (name === 'scores') return html`<${Scores} tally=${tally} entries=${entries} page=${page} />`
  if (name === 'score') return html`<${Score} step=${step} progress=${progress} idea=${entries[`idea/${step.led_idea}`]} clock=${clock} />`
  if (name === 'vote') return html`<${Vote} step=${step} progress=${progress} clock=${clock} />`
  if (name === 'hush') return html`<${Hush} step=${step} />`
  if (name === 'thanks') return html`<${Thanks} workshop=${workshop} entries=${entries} />`
  if (name === 'brief') return html`<${Brief} workshop=${workshop} step=${step} clock=${clock} />`
  const cards = cardsOf(entries, shown)
  const writing = step?.kind === 'ideas' && step.state === 'open'
  const themes = themesOf(entries, step, cards)
  if (!cards.length && writing && !themes.length) {
    const note = progress?.ideas ? tn('screen.ideas_hidden', progress.ideas) : t('screen.ideas_come_here')
    return html`<${Brief} workshop=${workshop} step=${{ ...step, timer: null }} clock=${clock} note=${note} above=${html`<${Circle} step=${step} />`} />`
  }
  return html`<${Wall} cards=${cards} step=${step} themes=${themes} page=${page} progress=${writing ? progress : null} />`
}

/** In the corner, quietly: what the room may wonder about. */
function Aside({ offline, frozen, lookUp }) {
  const said = [told.value, offline && t('screen.offline'), frozen && t('screen.frozen'), lookUp && t('screen.look_up')].filter(Boolean)
  return said.length > 0 && html`<aside class=${`aside-note${offline ? ' offline' : ''}`} aria-label=${t('screen.aside')}>${said.join(' · ')}</aside>`
}
