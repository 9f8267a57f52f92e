// A sheet of samples, each with its name under it.
import { html } from '../../lib/ui.js'

export const Sheet = ({ title, children }) => html`<main class="pattern-sheet"><h1 lang="en">${title}</h1>${children}</main>`

export const Row = ({ name, children }) => html`<section class="pattern-row" aria-label=${name}><h2 class="pattern-name" lang="en">${name}</h2><div class="pattern-samples">${children}</div></section>`

export const Sample = ({ name, children }) => html`<figure class="pattern-sample">${children}<figcaption lang="en">${name}</figcaption></figure>`
