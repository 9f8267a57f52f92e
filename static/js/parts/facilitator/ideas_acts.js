// Acts on ideas, each with its words and what takes it back.
import { t } from '../../lib/words.js'

/** `room()` gives the room of now, since an undo must fit what was there before the act. */
export function ideaActs(room, onSend) {
  const number = (id) => room().idea(id)?.number ?? ''

  return {
    merge(ids, text) {
      const payload = text === undefined ? { ideas: ids } : { ideas: ids, text }
      return onSend('idea.merge', payload, {
        said: t('facilitator.said.merged', { number: number(ids[0]), n: ids.length }),
        undo: (result) => [['idea.split', { idea: result.idea ?? ids[0], undo: true }]],
      })
    },
    split(id) {
      const idea = room().idea(id)
      const lead = idea.lead ? room().idea(idea.lead) : idea
      const ideas = idea.lead ? [lead.id, id] : [lead.id, ...lead.sources.map((source) => source.id)]
      return onSend('idea.split', { idea: id }, {
        said: t(idea.lead ? 'facilitator.said.left' : 'facilitator.said.split', { number: idea.number }),
        undo: [['idea.merge', { ideas, text: lead.text }]],
      })
    },
    undoMerge: (id) => onSend('idea.split', { idea: id, undo: true }, {
      said: t('facilitator.said.split', { number: number(id) }),
    }),
    async hide(ids) {
      for (const id of ids) {
        const waiting = room().idea(id)?.state === 'pending'
        await onSend('idea.hide', { idea: id }, {
          said: t(waiting ? 'facilitator.said.set_aside' : 'facilitator.said.hidden', { number: number(id) }),
          undo: [['idea.restore', { idea: id }]],
        })
      }
    },
    restore: (id) => onSend('idea.restore', { idea: id }, {
      said: t('facilitator.said.restored', { number: number(id) }),
      undo: [['idea.hide', { idea: id }]],
    }),
    admit: (id) => onSend('idea.admit', { idea: id }, {
      said: t('facilitator.said.admitted', { number: number(id) }),
      undo: [['idea.hide', { idea: id }]],
    }),
    correct(id, text) {
      const before = room().idea(id).text
      return onSend('idea.correct', { idea: id, text }, {
        said: t('facilitator.said.corrected', { number: number(id) }),
        undo: [['idea.correct', { idea: id, text: before }]],
      })
    },
    submit: (payload, options = {}) => onSend('idea.submit', payload, {
      ...options,
      said: t('facilitator.said.added'),
      undo: (result) => (result.idea ? [['idea.hide', { idea: result.idea }]] : []),
    }),
    async file(ids, theme) {
      const ideas = ids.map((id) => room().idea(id)).filter(Boolean)
      for (const idea of ideas) {
        const answer = await onSend('idea.file', { idea: idea.id, theme }, {
          said: theme ? t('facilitator.said.filed', { number: idea.number, name: room().theme(theme)?.name ?? '' }) : t('facilitator.said.unfiled', { number: idea.number }),
          undo: [['idea.file', { idea: idea.id, theme: idea.theme ?? null }]],
        })
        if (!answer.ok) return false
      }
      return true
    },
    addTheme: (name) => onSend('theme.add', { name }, {
      said: t('facilitator.said.theme_added', { name }), undo: (result) => [['theme.remove', { theme: result.theme }]],
    }),
    redact: (id) => onSend('idea.redact', { idea: id }, {
      said: t('facilitator.said.redacted', { number: number(id) }),
    }),
    apart: (ids) => onSend('idea.apart', { ideas: ids }, { said: t('facilitator.said.apart') }),
    dismiss: (id) => onSend('objection.dismiss', { idea: id }, { said: t('facilitator.said.dismissed') }),
    include: (step, id) => onSend('step.include', { step, idea: id }, {
      said: t('facilitator.said.included', { number: number(id) }),
    }),
  }
}
