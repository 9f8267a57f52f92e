// A row of the histogram: its rank, its idea, its bar, its total; or, under the curtain, a place that tells nothing.
import { html, useRef } from '../../lib/ui.js'
import { unbroken } from '../../lib/unbroken.js'
import { foreign, lang, t, tn } from '../../lib/words.js'
import { AgainstBar, AgainstSheet, signed } from './against.js'
import { Bar, EmptySheet } from './bar.js'
import { useCounted } from './travel.js'

// A removed text leaves a mark; a merge may have given the idea another wording since.
const isRemoved = (row) => row.redacted && (!row.text || row.text === `[${row.idea}]`)
export const textOf = (row) => (row.set_aside ? t('screen.set_aside') : isRemoved(row) ? t('screen.redacted') : unbroken(row.text))

/** `fresh`: it was not on the screen before, and its points come now. `lit`: it stands out for a moment. */
export function Row({ row, scale, entries, tally, likes, off, fresh, lit }) {
  const first = useRef(fresh)
  const against = Boolean(tally.against_budget)
  const theirs = !row.set_aside && !isRemoved(row)
  return html`
    <tr data-flip=${row.idea} class=${`${row.rank === 1 && row.total > 0 ? 'first' : ''}${off ? ' off' : ''}${lit ? ' lit' : ''}`}>
      <td class="rank">${row.rank}</td>
      <th scope="row" class=${row.set_aside ? 'aside' : ''}>
        <span class="said-whole" title=${textOf(row)} lang=${theirs ? foreign() : undefined}>${textOf(row)}</span>
        ${row.sources > 0 && html`<small>${tn('screen.together', row.sources + 1)}</small>`}
      </th>
      <td class="bar" aria-hidden="true">${against
        ? html`<${AgainstBar} row=${row} scale=${scale} fresh=${first.current} />`
        : html`<${Bar} row=${row} scale=${scale} entries=${entries} fresh=${first.current} />`}</td>
      <${Total} row=${row} tally=${tally} likes=${likes} fresh=${first.current} />
    </tr>`
}

/** What stands under a total. */
export function factsOf(row, tally, likes) {
  if (tally.against_budget) return [t('screen.for_against', { for: row.for, against: row.against })]
  const share = tally.order === 'share'
  const supporters = row.supporters ? tn('screen.groups', row.supporters) : t('screen.no_group')
  const given = tn(likes ? 'screen.likes' : 'screen.points', row.total)
  return share ? [given, supporters] : [likes ? given : supporters]
}

function Total({ row, tally, likes, fresh }) {
  const share = tally.order === 'share'
  const said = share ? Math.round((row.share ?? 0) * 100) : row.total
  const counted = useCounted(said, fresh ? 0 : said)
  return html`
    <td class="total">
      <b>${share ? percent(row.share === null ? null : counted === said ? row.share : counted / 100) : signed(counted)}</b>
      ${factsOf(row, tally, likes).map((fact) => html`<small key=${fact}>${fact}</small>`)}
    </td>`
}

const part = new Intl.NumberFormat(lang, { style: 'percent' })
const percent = (share) => (share === null ? '–' : part.format(share))

/** All alike: a sheet of empty places as long as the scale. */
export const CoveredRow = ({ place, scale, off }) => html`
  <tr data-flip=${`place-${place}`} class=${`covered${off ? ' off' : ''}`}>
    <td class="rank">${place}</td>
    <th scope="row"><span class="veil"><span class="visually-hidden">${t('screen.covered')}</span></span></th>
    <td class="bar" aria-hidden="true">${'zero' in scale ? html`<${AgainstSheet} scale=${scale} />` : html`<${EmptySheet} scale=${scale} />`}</td>
    <td class="total"></td>
  </tr>`
