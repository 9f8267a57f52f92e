// A device that has voices of its own, and says nothing aloud: what reads a card stands in every story.
import { sent } from './sent.js'

const VOICES = ['fr-FR', 'en-GB'].map((lang) => ({ lang, localService: true, name: lang }))

Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => VOICES, speak: ({ text }) => sent('aloud', { text }), cancel: () => {} } })
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
