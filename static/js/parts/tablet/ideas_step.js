// "Ideas" is open: write on one side, read what arrives on the other.
import { html, icon, useState } from '../../lib/ui.js'
import { refusal, t, tn } from '../../lib/words.js'
import { draftKey } from '../../lib/draft.js'
import { tidy } from '../../lib/fold.js'
import { toast } from '../shared/toast.js'
import { useArrivals } from './arrivals.js'
import { IdeaForm } from './idea_form.js'
import { IdeaCard } from './idea_card.js'
import { WaitingCard } from './waiting_card.js'
import { IdeaList } from './idea_list.js'
import { WhoSees } from './who_sees.js'
import { Done } from './done.js'
import { Dock } from './dock.js'
import { Circle } from './circle.js'
import { StepHead } from './step_name.js'

export function IdeasStep({ room, code, online, outbox, onSend, onAsk, onDiscard }) {
  const { me, step, own } = room
  const { others_shown, to_screen } = step.settings
  const [editing, setEditing] = useState(() => new Set())
  const ideas = [...room.ideas.values()].filter((idea) => idea.step === step.id && !idea.lead)
  const others = ideas.filter((idea) => idea.state === 'active' && !own.has(idea.id))
  useArrivals(others)
  // After a reload an idea may be back before the answer to it: then it is not also on its way.
  const back = new Set(ideas.filter((idea) => own.has(idea.id)).map((idea) => idea.text))
  const isBack = ({ state, payload, answer }) =>
    room.ideas.has(answer?.result?.idea) || (state === 'sending' && !payload.anyway && back.has(tidy(payload.text)))
  const unsent = [
    ...outbox.items.value.filter((item) => item.name === 'idea.submit' && item.payload.step === step.id && !isBack(item)),
    ...room.kept.filter((item) => item.name === 'idea.edit' && item.step === step.id),
  ]
  const onEditing = (id, now) => setEditing((before) => { const next = new Set(before); next[now ? 'add' : 'delete'](id); return next })
  const restore = (idea) => onSend('idea.restore', { idea: idea.id })
  const withdraw = (idea) => {
    onSend('idea.withdraw', { idea: idea.id })
    toast(t('tablet.withdrawn', { number: idea.number }), { action: t('common.undo'), onAction: () => restore(idea) })
  }
  const join = async (idea, fields, giveBack = () => {}) => {
    const answer = await onAsk('idea.join', { idea: idea.id, ...fields })
    const undo = async () => {
      const parted = await onAsk('idea.part', { idea: answer.result.source })
      if (parted.ok) giveBack()
      else toast(refusal(parted))
    }
    if (answer.ok) toast(t('tablet.near.joined', { number: idea.number }), { action: t('common.undo'), onAction: undo })
    return answer
  }
  const part = async (idea, ours) => {
    const answer = await onAsk('idea.part', { idea: ours.id })
    if (!answer.ok) return toast(refusal(answer))
    const again = () => join(idea, { text: ours.text, ...(ours.detail ? { detail: ours.detail } : {}) })
    return toast(t('tablet.near.parted', { number: idea.number }), { action: t('common.undo'), onAction: again })
  }
  // The columns of this step; a feeling goes with each idea where the step asks for one.
  const themes = (step.themes || []).map((id) => room.themes.find((each) => each.id === id)).filter(Boolean)
  const full = me.ideas_left === 0
  const left = me.ideas_left === null || me.ideas_left === undefined ? null : Math.max(0, me.ideas_left - unsent.filter((item) => ['waiting', 'sending'].includes(item.state)).length)
  const card = (idea) => html`<${IdeaCard} key=${idea.id} idea=${idea} mine=${own.has(idea.id)} ours=${room.joined.get(idea.id)} open=${room.open} groups=${room.groups} themes=${themes.length ? [] : room.themes} online=${online}
    draft=${draftKey(code, me.group, `edit.${idea.id}`)} onSend=${onSend} onTakenBack=${outbox.discard} onEditing=${onEditing}
    onWithdraw=${withdraw} onRestore=${restore} onPart=${part} />`
  // What is shown at the end, or waits for the facilitator, can't be joined.
  const near = others_shown !== 'close' && to_screen === 'at_once' ? others : null
  return html`<main class="stage two">
    <${StepHead} step=${step} />
    <div class="side">
      <${Circle} step=${step} />
      <${IdeaForm} id="new-idea" draft=${draftKey(code, me.group, step.id)} online=${online} near=${near}
        label=${t('tablet.new_idea')} placeholder=${t('tablet.new_idea_hint')} sendLabel=${t('tablet.send')} themes=${themes} feelings=${Boolean(step.settings.feelings)}
        onSubmit=${(fields) => onSend('idea.submit', { step: step.id, ...fields })} onJoin=${join} onTakenBack=${outbox.discard} />
      <${WhoSees} step=${step} entered=${own.size > 0 || unsent.length > 0} />
      <${Dock}>
        ${left === null ? null : html`<p class=${`left-ideas${full ? ' none' : ''}`}>${icon(full ? 'circle-check' : 'lightbulb')} <span>${full ? t('tablet.ideas_full') : tn('tablet.ideas_left', left)}</span></p>`}
        <${Done} done=${room.done} onDone=${(done) => onSend('step.done', { step: step.id, done })} note=${t('tablet.done_ideas')} />
      <//>
    </div>
    <${IdeaList} ideas=${ideas} own=${own} holding=${editing.size > 0} card=${card} themes=${themes} empty=${t('tablet.ideas_empty')}
      ahead=${[...unsent].reverse().map((item) => html`<${WaitingCard} key=${item.id} item=${item} onAgain=${(each, changes) => outbox.again(each.id, changes)} onDiscard=${onDiscard} />`)} />
  </main>`
}
