/**
 * Returns the index of the first item for which `isBefore` is false, or the number of items. Binary search.
 * @param isBefore true for a prefix of the items
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
