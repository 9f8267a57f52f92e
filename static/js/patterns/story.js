// One story: a part of a surface in one state. On one line up to its state, so that the server finds
// it too: story('vote-half', 'Vote', 'half of the points are placed', () => …)

/** `draw()` gives what is drawn; `then()` does with it what a hand would, where a state is reached by hand alone. */
export const story = (id, part, state, draw, then = null) => ({ id, part, state, draw, then })
