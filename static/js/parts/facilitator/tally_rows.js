// A vote's rows as a table: each point a sticker where there is room for them, the number always printed.
import { html, icon } from '../../lib/ui.js'
import { drawn, theirs } from '../../lib/quoting.js'
import { lang, t, tn } from '../../lib/words.js'
import { langOf } from './marks.js'

/** Past so many on one line a sticker is too small to be one: a plain bar of the same length. */
const MOST_STICKERS = 30

const percent = (share) => (share === null || share === undefined ? '–'
  : new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(share))

export const saysOf = (row) => (row.set_aside ? t('facilitator.tally.set_aside')
  : row.redacted && row.text === `[${row.idea}]` ? t('facilitator.redacted') : row.text)

const counted = (n) => (n < 0 ? `−${-n}` : n)

/** The stickers of a row in their groups' colours, where the step lets groups be shown. */
const ByGroup = ({ row, room }) => Object.entries(row.by_group ?? {}).filter(([, points]) => points > 0).flatMap(([id, points]) =>
  Array.from({ length: points }, (_, n) => html`<span key=${`${id}.${n}`} class="sticker" data-colour=${room.group(id)?.colour}><i>${room.group(id)?.mark}</i></span>`))

/** The same in words: no colour tells it alone. */
const sharesOf = (row, room) => Object.entries(row.by_group ?? {}).filter(([, points]) => points)
  .map(([id, points]) => t('facilitator.tally.from', { name: theirs(room.group(id)?.name ?? '?'), n: counted(points) })).join(', ')

function Bar({ row, points, most, against = false, room, coloured }) {
  const kind = `${most <= MOST_STICKERS ? 'stickers' : 'plain'} ${against ? 'against' : ''}`
  const size = { '--points': points, '--most': most }
  return html`<span class=${kind} style=${size}>${coloured && most <= MOST_STICKERS ? html`<${ByGroup} row=${row} room=${room} />` : null}</span>`
}

function Row({ row, most, room, tally, curtain }) {
  const two = tally.against_budget > 0
  const hidden = curtain && !curtain.shown.has(row.idea)
  const next = hidden && curtain.coming.includes(row)
  return html`
    <tr class=${`${hidden ? 'covered' : ''} ${next ? 'next' : ''}`}>
      <td class="rank">${row.rank}</td>
      <th scope="row"><span class="number">${row.number}</span> <span lang=${langOf(row)}>${saysOf(row)}</span>
        ${row.sources > 0 && html` <small>${tn('facilitator.sources', row.sources + 1)}</small>`}
        ${tally.groups_shown && !hidden && html` <small class=${most <= MOST_STICKERS ? 'visually-hidden' : 'shares'}>${drawn(sharesOf(row, room))}</small>`}
        ${hidden && html`<small class="veil">${icon('eye-off')} ${t(next ? 'facilitator.curtain.is_next' : 'facilitator.curtain.is_covered')}</small>`}</th>
      <td class="bar" aria-hidden="true">
        <${Bar} row=${row} room=${room} points=${two ? row.for : row.total} most=${most} coloured=${tally.groups_shown} />
        ${two && html`<${Bar} row=${row} room=${room} points=${row.against} most=${most} against />`}</td>
      <td class="total">${counted(row.total)}${two && html`<small>${t('tally.two_sides', { for: row.for, against: row.against })}</small>`}
        <small class="narrow">${t('facilitator.tally.supporters')} ${row.supporters}</small><small class="narrow">${t('facilitator.tally.share')} ${percent(row.share)}</small></td>
      <td class="supporters">${row.supporters}</td>
      <td class="share">${percent(row.share)}</td>
    </tr>`
}

/** `curtain`: of covered.js while it hangs. */
export function Rows({ tally, room, curtain = null }) {
  const most = Math.max(1, ...tally.rows.map((row) => Math.max(row.total, row.for ?? 0, row.against ?? 0)))
  return html`
    <table class="tally">
      <caption class="visually-hidden">${t('tally.caption')}</caption>
      <thead><tr><th scope="col">${t('facilitator.tally.rank')}</th><th scope="col">${t('facilitator.tally.idea')}</th><td class="bar"></td>
        <th scope="col">${t('facilitator.tally.total')}</th><th scope="col" class="supporters">${t('facilitator.tally.supporters')}</th><th scope="col" class="share">${t('facilitator.tally.share')}</th></tr></thead>
      <tbody>${tally.rows.map((row) => html`<${Row} key=${row.idea} ...${{ row, most, room, tally, curtain }} />`)}</tbody>
    </table>`
}
