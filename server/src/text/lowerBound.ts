/**
 * Binary search for the first item that is not before a place; returns the number of items if all are.
 * @param isBefore true for the first items only
 */
export function lowerBound<T>(items: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
