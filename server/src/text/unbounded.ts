/** The maximum of any number of numbers: as arguments of `Math.max`, very many would overflow the stack. @param least the result for none */
export function greatest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least;
  for (const n of numbers) if (n > found) found = n;
  return found;
}

/** The minimum of any number of numbers. @param most the result for none */
export function least(numbers: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most;
  for (const n of numbers) if (n < found) found = n;
  return found;
}
