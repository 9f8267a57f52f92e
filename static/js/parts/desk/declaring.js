// The accessibility declaration as the server keeps it: `{declared, statuses, texts: {fr: {text, own}, …}, reachable}`.
import { call } from '../../lib/page.js'

const BASE = '/api/v1/desk/accessibility'

export const look = () => call('GET', BASE)
export const putStatus = (status) => call('PUT', BASE, { status })
/** Null takes back the text that comes along. */
export const putText = (language, text) => call('PUT', `${BASE}/${language}`, { text })
