// Small parts, each in all its moods, as a tablet has them.
import { html } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { Clamped } from '../../parts/shared/clamped.js'
import { Instruction } from '../../parts/shared/instruction.js'
import { Stepper } from '../../parts/shared/stepper.js'
import { Timer } from '../../parts/shared/timer.js'
import { Row, Sheet } from '../base/sheet.js'
import { INSTRUCTIONS, LONG_QUESTION, NOW, TEXTS } from '../rooms/cast.js'
import { timerOf } from '../rooms/entries.js'
import { sent } from '../sent.js'
import { story } from '../story.js'

const clock = () => NOW
const TIMES = [['calm', timerOf(372)], ['an hour', timerOf(4210)], ['a minute', timerOf(48)], ['seconds', timerOf(7)], ['over', timerOf(0)], ['paused', timerOf(372, true)]]
const Times = () => html`<${Sheet} title="Time">${TIMES.map(([name, timer]) => html`<${Row} key=${name} name=${name}><${Timer} timer=${timer} clock=${clock} /><//>`)}<//>`

const stepper = (value) => html`<${Stepper} value=${value} least=${1} most=${12} label=${t('tablet.people')} less=${t('tablet.people_less')} more=${t('tablet.people_more')} onChange=${(n) => sent('changed', { n })} />`
const Steppers = () => html`<${Sheet} title="Steppers"><${Row} name="least">${stepper(1)}<//><${Row} name="between">${stepper(3)}<//><${Row} name="most">${stepper(12)}<//><//>`

const Texts = () => html`<${Sheet} title="Long texts"><${Row} name="clamped"><${Clamped} text=${LONG_QUESTION.repeat(2)} lines=${2} /><//><${Row} name="short"><${Clamped} text=${TEXTS[0]} lines=${2} /><//>
  <${Row} name="drawn from Markdown"><${Instruction} step=${{ instruction: INSTRUCTIONS.brief[0], instruction_html: INSTRUCTIONS.brief[1] }} /><//><${Row} name="plain"><${Instruction} step=${{ instruction: TEXTS[1] }} /><//><//>`

export const small = [
  story('times', 'Small parts', 'time left', () => html`<${Times} />`),
  story('steppers', 'Small parts', 'steppers', () => html`<${Steppers} />`),
  story('texts', 'Small parts', 'texts of a few lines', () => html`<${Texts} />`),
]
