// When a workshop is over, for whoever shows its end.

/** The facilitator has ended it: `step`, its current one, is closed, and none of `steps` is prepared after it. */
export const isOver = (step, steps) => ['brief', 'results'].includes(step?.kind) && step.state === 'closed'
  && !steps.some(({ state, position }) => state === 'prepared' && position > step.position)
