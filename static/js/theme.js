// A plain script, run before the first paint: a page chosen dark must not flash white.
try {
  const theme = localStorage.getItem('gommette.theme')
  if (theme) document.documentElement.dataset.theme = theme
} catch { /* storage refused: the device's own choice holds */ }
