/** The most arguments that a call is given: some hundred thousand overflow the stack. */
const mostArguments = 1000;

/** Puts others in the place of the elements of a list from `from` up to `to`, however many there are. */
export function replaceIn<T>(list: T[], from: number, to: number, others: readonly T[]): void {
  if (others.length <= mostArguments) {
    list.splice(from, to - from, ...others);
    return;
  }
  const rest = list.slice(to);
  list.length = from;
  for (const other of others) list.push(other);
  for (const one of rest) list.push(one);
}

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
