// The criteria of a score step: named, worded at both ends, weighed, moved; locked by the first score.
import { html, icon, useLayoutEffect, useRef } from '../../lib/ui.js'
import { foreign, t, tn } from '../../lib/words.js'
import { adrift } from '../../lib/keep_focus.js'
import { Act } from './marks.js'
import { NewCriterion } from './criterion_new.js'
import { Restart } from './criterion_restart.js'
import { Count, Text, Yes } from './settings_fields.js'

const FIELDS = ['id', 'name', 'sentence', 'low', 'high', 'weight', 'high_is_good']
const asGiven = (row) => Object.fromEntries(FIELDS.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]))

function Card({ step, row, at, of, onChange, onMove, onRemove, onSend }) {
  const over = step.state === 'closed' || step.state === 'revealed'
  const locked = row.locked || over
  const set = (name) => ({ value: row[name], locked, onSet: (value) => onChange({ ...row, [name]: value }) })
  const keys = (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || !by || over) return
    event.preventDefault()
    onMove(by)
  }
  return html`
    <li class="criterion" id=${`criterion-${row.id}`} tabindex="-1" aria-label=${row.name} onKeyDown=${keys}>
      <header><span class="number">${at + 1}</span><strong lang=${foreign()}>${row.name}</strong>
        ${row.round > 1 && html`<span class="chip">${t('facilitator.criterion.round', { n: row.round })}</span>`}
        ${row.locked && html`<span class="chip">${icon('lock')} ${t('facilitator.criterion.locked')}</span>`}
        <span class="push"></span>
        <${Act} label=${t('facilitator.criterion.up', { name: row.name })} disabled=${over || at === 0} onClick=${() => onMove(-1)}>${icon('arrow-up')}<//>
        <${Act} label=${t('facilitator.criterion.down', { name: row.name })} disabled=${over || at === of - 1} onClick=${() => onMove(1)}>${icon('arrow-down')}<//>
        <${Act} label=${t('facilitator.criterion.remove', { name: row.name })} disabled=${locked} onClick=${onRemove}>${icon('trash')}<//></header>
      <div class="fields">
        <${Text} name=${t('facilitator.criterion.name')} ...${set('name')} />
        <${Text} name=${t('facilitator.criterion.low')} ...${set('low')} />
        <${Text} name=${t('facilitator.criterion.high')} ...${set('high')} />
        <${Count} name=${t('facilitator.criterion.weight')} ...${set('weight')} />
        <div class="sentence"><${Text} name=${t('facilitator.criterion.sentence')} ...${set('sentence')} locked=${over} /></div>
        <${Yes} name=${t('facilitator.criterion.high_is_good')} ...${set('high_is_good')} />
      </div>
      ${row.locked && step.state === 'open' && html`<${Restart} row=${row} onSend=${onSend} />`}
    </li>`
}

const replaced = (rows, at, row) => rows.map((one, place) => (place === at ? row : one))
const without = (rows, at) => rows.filter((_, place) => place !== at)

export function CriteriaEditor({ step, onSend }) {
  const rows = step.criteria ?? []
  const moved = useRef(null)
  // A card that moves in the page loses the focus: it gets it back.
  useLayoutEffect(() => {
    if (!moved.current || !adrift()) return
    document.getElementById(`criterion-${moved.current}`)?.focus()
    moved.current = null
  })
  const send = (now, said, before = rows) => onSend('step.configure', { step: step.id, settings: { criteria: now.map(asGiven) } }, {
    said, undo: [['step.configure', { step: step.id, settings: { criteria: before.map(asGiven) } }]],
  })
  const change = (at) => (row) => send(replaced(rows, at, row), t('facilitator.said.criterion', { name: row.name }))
  const move = (at) => (by) => {
    const to = at + by
    if (to < 0 || to >= rows.length) return
    moved.current = rows[at].id
    const now = without(rows, at)
    now.splice(to, 0, rows[at])
    send(now, t('facilitator.said.criterion_moved', { name: rows[at].name }))
  }
  // Brought back, a removed one is a new one.
  const remove = (at) => () => send(without(rows, at), t('facilitator.said.criterion_removed', { name: rows[at].name }),
    replaced(rows, at, { ...rows[at], id: undefined }))
  return html`
    <section class="criteria" aria-label=${t('facilitator.criteria')}>
      <header><h3>${tn('facilitator.criteria.n', rows.length)}</h3><span class="soft">${t('facilitator.criteria.help')}</span></header>
      ${rows.some((row) => row.locked) && html`<p class="why">${icon('lock')} <span>${t('facilitator.criteria.locked')}</span></p>`}
      <ol>${rows.map((row, at) => html`<${Card} key=${row.id} step=${step} row=${row} at=${at} of=${rows.length} onSend=${onSend}
        onChange=${change(at)} onMove=${move(at)} onRemove=${remove(at)} />`)}</ol>
      ${(step.state === 'prepared' || step.state === 'open') && html`<${NewCriterion} step=${step}
        onAdd=${(row) => send([...rows, row], t('facilitator.said.criterion_added', { name: row.name }))} />`}
    </section>`
}
