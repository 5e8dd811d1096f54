/** Returns the maximum. `Math.max` with too many arguments overflows the stack. @param least result for an empty list */
export function greatest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least;
  for (const n of numbers) if (n > found) found = n;
  return found;
}

/** Returns the minimum. @param most result for an empty list */
export function least(numbers: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most;
  for (const n of numbers) if (n < found) found = n;
  return found;
}
