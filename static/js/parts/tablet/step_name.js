// What people call a step: its title in their own language, else its kind.
import { html } from '../../lib/ui.js'
import { foreign, has, t } from '../../lib/words.js'

export const stepName = (step) => step.title || (has(`tablet.kind.${step.kind}`) ? t(`tablet.kind.${step.kind}`) : '')

const spoken = (step) => (step.title ? foreign() : undefined)

export const StepName = ({ step }) => html`<span lang=${spoken(step)}>${stepName(step)}</span>`

/** A heading for who reads by headings, in no one's sight. */
export const StepHead = ({ step }) => html`<h2 class="step-head" tabindex="-1" lang=${spoken(step)}>${stepName(step)}</h2>`
