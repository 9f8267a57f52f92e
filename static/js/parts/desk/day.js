// Days as they are said here: Intl's plain English is American.
import { lang } from '../../lib/words.js'

export const day = (at, style = 'long') => new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: style }).format(new Date(at))
