// What all surfaces are made of: colours, letters, buttons, fields, stickers, and the small parts they share.
import { controls } from './base/controls.js'
import { language } from './base/language.js'
import { shared } from './base/shared.js'
import { stickers } from './base/stickers.js'

export const stories = [...language, ...stickers, ...controls, ...shared]
