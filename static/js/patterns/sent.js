// What a story would have sent: told to the page that frames it, which shows it under the story.
export const sent = (name, payload = {}) => {
  if (parent !== window) parent.postMessage({ sent: name, payload }, location.origin)
}
