// Buttons and fields, in every state.
import { html, icon } from '../../lib/ui.js'
import { t } from '../../lib/words.js'
import { DETAIL, LONG_TEXT } from '../rooms/cast.js'
import { story } from '../story.js'
import { Row, Sheet } from './sheet.js'

const KINDS = ['', 'quiet', 'bare', 'danger']
const words = () => t('common.save')
const of = (kind, more = {}, inside = words()) => html`<button type="button" class=${`button ${kind}`} ...${more}>${inside}</button>`
const Buttons = () => html`<${Sheet} title="Buttons">
  ${KINDS.map((kind) => html`<${Row} key=${kind} name=${kind || 'filled'}>
    ${of(kind)}${of(kind, {}, html`${icon('check')} ${words()}`)}${of(kind, { 'aria-label': words() }, icon('check'))}${of(kind, { disabled: true })}${of(`${kind} small`)}${of(`${kind} large`)}<//>`)}
  <${Row} name="pressed">${of('quiet', { 'aria-pressed': 'true' })}${of('quiet', { 'aria-pressed': 'false' })}${of('on')}<//>
  <${Row} name="wide">${of('wide')}${of('quiet wide', {}, LONG_TEXT)}<//>
  <${Row} name="links"><a href="/" class="button">${words()}</a><a href="/" class="button quiet">${words()}</a><p>${words()} : <a href="/">${words()}</a></p><//>
  <${Row} name="keys"><p><kbd>G</kbd> <kbd>↑</kbd> <kbd>Échap</kbd></p><//><//>`

const field = (id, label, control, under = null) => html`<div class="field"><label for=${id}>${label}</label>${control}${under}</div>`
const Fields = () => html`<${Sheet} title="Fields">
  ${field('f1', t('tablet.group_name'), html`<input id="f1" value="Les Tilleuls" />`)}
  ${field('f2', t('tablet.new_idea'), html`<input id="f2" placeholder=${t('tablet.new_idea_hint')} aria-describedby="f2-help" />`, html`<p class="help" id="f2-help">${t('join.name_help')}</p>`)}
  ${field('f3', t('tablet.new_idea'), html`<input id="f3" value=${LONG_TEXT} aria-invalid="true" aria-describedby="f3-wrong" />`, html`<p class="wrong" id="f3-wrong">${t('refusal.idea.text_too_long', { most: 200 })}</p>`)}
  ${field('f4', t('tablet.detail'), html`<textarea id="f4" rows="3">${DETAIL}</textarea>`)}
  ${field('f5', t('tablet.people'), html`<select id="f5"><option>3</option><option>4</option></select>`)}
  ${field('f6', t('tablet.group_name'), html`<input id="f6" value="Les Tilleuls" disabled />`)}
  <p><label><input type="checkbox" checked /> ${t('common.save')}</label> <label><input type="checkbox" /> ${t('common.cancel')}</label></p>
  <p><label><input type="radio" name="r" checked /> ${t('common.save')}</label> <label><input type="radio" name="r" /> ${t('common.cancel')}</label></p><//>`

export const controls = [
  story('buttons', 'Controls', 'buttons', () => html`<${Buttons} />`),
  story('button-focused', 'Controls', 'a button with the focus', () => html`<${Buttons} />`, async () => { document.querySelector('.pattern-samples .button').focus({ focusVisible: true }) }),
  story('fields', 'Controls', 'fields', () => html`<${Fields} />`),
  story('field-focused', 'Controls', 'a field with the focus', () => html`<${Fields} />`, async () => { document.getElementById('f2').focus() }),
]
