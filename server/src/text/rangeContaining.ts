/** A stretch of words, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch that holds a word, found by halving.
 * @param stretches in order, none in another
 */
export function rangeContaining<S extends Stretch>(stretches: readonly S[], at: number): S | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle] as S;
    if (at < stretch.from) high = middle - 1;
    else if (at >= stretch.to) low = middle + 1;
    else return stretch;
  }
  return undefined;
}
