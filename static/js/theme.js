// A plain script, run before the first paint: a page chosen dark must not flash white, nor one chosen large jump.
// What was chosen stands on <html> as data-theme, data-contrast, data-size; parts/shared/appearance.js changes it.
const root = document.documentElement
const asked = (query) => matchMedia(query).matches
const kept = (name) => { try { return localStorage.getItem(`gommette.${name}`) } catch { return null } }

function dress() {
  const contrast = kept('contrast') || (asked('(prefers-contrast: more)') ? 'more' : '')
  const theme = kept('theme') || (contrast && asked('(prefers-color-scheme: dark)') ? 'dark' : '')
  const size = kept('size') || ''
  for (const [name, value] of Object.entries({ theme, contrast, size })) {
    if (value) root.dataset[name] = value
    else delete root.dataset[name]
  }
}

dress()
for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) matchMedia(query).addEventListener('change', dress)
addEventListener('storage', dress)
addEventListener('gommette.appearance', dress)
