// A card read aloud by a voice of the device itself: one that lives elsewhere would send the text there.
import { html, icon, signal, useEffect } from '../../lib/ui.js'
import { foreign, lang, t } from '../../lib/words.js'

const speech = window.speechSynthesis
const voices = signal([])
const speaking = signal(null)
const load = () => { voices.value = speech.getVoices() }
if (speech) {
  load()
  // Many devices name their voices only a while after they were asked.
  speech.addEventListener?.('voiceschanged', load)
}

const voiceOf = (language) => voices.value.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language))

export function hush() {
  speaking.value = null
  speech?.cancel()
}

function read(key, text, voice) {
  hush()
  const said = new SpeechSynthesisUtterance(text)
  said.voice = voice
  said.lang = voice.lang
  said.onend = said.onerror = () => { if (speaking.peek() === key) speaking.value = null }
  speaking.value = key
  speech.speak(said)
}

export function Aloud({ idea }) {
  const { id, number, text, detail, redacted } = idea
  const on = speaking.value === id
  const voice = voiceOf(foreign() || lang)
  useEffect(() => () => { if (speaking.peek() === id) hush() }, [])
  if (!voice || redacted || !text) return null
  return html`<button type="button" class="button bare aloud" aria-pressed=${on ? 'true' : 'false'} aria-label=${t('tablet.aloud', { number })}
    onClick=${() => (on ? hush() : read(id, [text, detail].filter(Boolean).join('. '), voice))}>${icon(on ? 'square' : 'volume-2')}</button>`
}
