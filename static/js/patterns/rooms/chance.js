// What looks like chance and is the same on every page.

/** 0 to 1, by two numbers. */
export const chance = (one, other = 0) => {
  const mixed = Math.sin(one * 12.9898 + other * 78.233) * 43758.5453
  return mixed - Math.floor(mixed)
}
