/** Returns the maximum. `Math.max` with too many arguments overflows the stack. @param ifEmpty result for an empty list */
export function maxOf(numbers: Iterable<number>, ifEmpty = Number.NEGATIVE_INFINITY): number {
  let found = ifEmpty;
  for (const n of numbers) if (n > found) found = n;
  return found;
}

/** Returns the minimum. @param ifEmpty result for an empty list */
export function minOf(numbers: Iterable<number>, ifEmpty = Number.POSITIVE_INFINITY): number {
  let found = ifEmpty;
  for (const n of numbers) if (n < found) found = n;
  return found;
}
