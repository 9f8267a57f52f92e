// What is wrong with a file: one line of words for each line to mend.
import { html } from '../../lib/ui.js'
import { t, refusal } from '../../lib/words.js'

const inWords = ({ reason, facts }) => (reason === 'refused' ? refusal(facts) : t(`format.${reason}`, facts))

export const Faults = ({ faults }) => html`
  <ul class="faults small">
    ${faults.map((fault, place) => html`<li key=${place}>${t('format.line', { line: fault.line, words: inWords(fault) })}</li>`)}
  </ul>`
