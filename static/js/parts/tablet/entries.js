// What the view holds of one noun.
export const entries = (view, noun) =>
  Object.entries(view).filter(([key]) => key.startsWith(`${noun}/`)).map(([, entry]) => entry)
