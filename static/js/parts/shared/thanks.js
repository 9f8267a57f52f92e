// What the room sees at the very end.

const SAYS_THANKS = ['brief', 'results']

/** Thanks take the place of the last step, unless a result stands there: that one stays. */
export const endsInThanks = (workshop, step) => workshop.over && SAYS_THANKS.includes(step?.kind)
