import { lowerBound } from './lowerBound.js';

/** A range of words, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the range that contains a word.
 * @param stretches sorted and not overlapping
 */
export function rangeContaining<S extends Stretch>(stretches: readonly S[], at: number): S | undefined {
  const stretch = stretches[lowerBound(stretches, ({ to }) => to <= at)];
  return stretch && at >= stretch.from ? stretch : undefined;
}
