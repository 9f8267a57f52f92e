// The histogram: a table in the order the server gave, one sticker one point, every total printed.
// All rows are in the table; those of other pages are only hidden on the screen, so that paper has them all.
import { html, useRef } from '../../lib/ui.js'
import { t, tn } from '../../lib/words.js'
import { lineCount, paged, room, useSize } from './fit.js'
import { Pager, pageOf } from './pager.js'
import { footingLines } from './footing.js'
import { Bar, Axis, scaleOf } from './bar.js'
import { AgainstAxis, AgainstBar, scaleAgainst, signed } from './against.js'

// Hundredths of the height, as in screen-tally.css.
const TEXT = { share: 0.37, wide: 0.47, size: 4, leading: 1.1, second: 3.5, right: 1.5 }
const ROW = { least: 8, least_share: 11.2, gap: 0.9 }
const AXIS = 4.2
const LIVE = 4

export function Tally({ tally, entries, page }) {
  const box = useRef(null)
  const scale = tally.against_budget ? scaleAgainst(tally) : scaleOf(tally)
  const likes = entries[`step/${tally.step}`]?.settings?.look === 'like'
  const size = useSize(box)
  const [usual, wide] = [TEXT.share, TEXT.wide].map((share) => pagesOf(tally, scale, size, share))
  // Longer texts get more of the width, and bars less, where that spares the room a page.
  const long = wide.length < usual.length
  const pages = long ? wide : usual
  const shown = pageOf(pages, page)
  const on = new Set(pages[shown])
  const from = pages[shown][0] + 1
  return html`
    <main class="tally" ref=${box}>
      <h2 class="visually-hidden">${t('screen.results')}</h2>
      ${tally.live && html`<p class="live">${t('screen.results_live')}</p>`}
      <table class=${long ? 'long-texts' : ''} style=${{ '--rows': pages[shown].length + (scale.ticks ? 0.4 : 0) }}>
        <colgroup><col class="c-rank" /><col class="c-text" /><col class="c-bar" /><col class="c-total" /></colgroup>
        <thead class="visually-hidden"><tr>
          <th scope="col">${t('screen.rank')}</th><th scope="col">${t('screen.idea')}</th>
          <th scope="col">${t(tally.against_budget ? 'screen.bar_against' : 'screen.bar')}</th><th scope="col">${t('screen.total')}</th>
        </tr></thead>
        <tbody>
          ${tally.rows.map((row, i) => html`<${Row} key=${row.idea} row=${row} scale=${scale} entries=${entries} tally=${tally} likes=${likes} off=${!on.has(i)} />`)}
        </tbody>
        ${scale.ticks && html`<${tally.against_budget ? AgainstAxis : Axis} scale=${scale} />`}
      </table>
      ${tally.rows.length === 0 && html`<p class="lead">${t('screen.no_ideas')}</p>`}
    </main>
    <footer class="foot">
      <p><${Pager} pages=${pages.length} from=${from} to=${from + pages[shown].length - 1} all=${tally.rows.length} />${footingLines(tally).join(' · ')}</p>
    </footer>`
}

// A removed text leaves a mark; a merge may have given the idea another wording since.
const isRemoved = (row) => row.redacted && (!row.text || row.text === `[${row.idea}]`)
const textOf = (row) => (row.set_aside ? t('screen.set_aside') : isRemoved(row) ? t('screen.redacted') : row.text)

function Row({ row, scale, entries, tally, likes, off }) {
  const supporters = row.supporters ? tn('screen.groups', row.supporters) : t('screen.no_group')
  const share = tally.order === 'share'
  const against = Boolean(tally.against_budget)
  const facts = { for: row.for, against: row.against }
  return html`
    <tr class=${`${row.rank === 1 && row.total > 0 ? 'first' : ''}${off ? ' off' : ''}`}>
      <td class="rank">${row.rank}</td>
      <th scope="row" class=${row.set_aside ? 'aside' : ''}>
        ${textOf(row)}
        ${row.sources > 0 && html`<small>${tn('screen.together', row.sources + 1)}</small>`}
      </th>
      <td class="bar" aria-hidden="true">${against ? html`<${AgainstBar} row=${row} scale=${scale} />` : html`<${Bar} row=${row} scale=${scale} entries=${entries} />`}</td>
      <td class="total">
        <b>${share ? percent(row.share) : signed(row.total)}</b>
        ${share && !against && html`<small>${tn(likes ? 'screen.likes' : 'screen.points', row.total)}</small>`}
        <small>${against ? t('screen.for_against', facts) : likes && !share ? tn('screen.likes', row.total) : supporters}</small>
      </td>
    </tr>`
}

const percent = (share) => (share === null ? '–' : new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(share))

function pagesOf(tally, scale, { width, height }, share) {
  const { u } = room.value
  const wide = width * share - TEXT.right * u
  const tall = (row) => Math.max(tally.order === 'share' ? ROW.least_share : ROW.least,
    lineCount(textOf(row), { size: TEXT.size * u, width: wide }) * TEXT.size * TEXT.leading + (row.sources > 0 ? TEXT.second : 0))
  const left = height / u - (scale.ticks ? AXIS : 0) - (tally.live ? LIVE : 0)
  return paged(tally.rows.map(tall), { height: left, gap: ROW.gap })
}
