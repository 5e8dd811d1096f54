/** The greatest of some numbers, of any count: as arguments of `Math.max`, very many would overflow the stack. @param least where there are none */
export function greatest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least;
  for (const n of numbers) if (n > found) found = n;
  return found;
}

/** The least of some numbers, of any count. @param most where there are none */
export function least(numbers: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most;
  for (const n of numbers) if (n < found) found = n;
  return found;
}
