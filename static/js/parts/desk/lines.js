// Pasted texts: one thing a line, and where a workshop's unsent ones wait.
export const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean)
export const pasteKey = (code) => `gommette.draft.desk.ideas.${code}`
