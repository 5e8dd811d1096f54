import { lowerBound } from './lowerBound.js';

/** A stretch of words, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch that holds a word.
 * @param stretches in order, none in another
 */
export function rangeContaining<S extends Stretch>(stretches: readonly S[], at: number): S | undefined {
  const stretch = stretches[lowerBound(stretches, ({ to }) => to <= at)];
  return stretch && at >= stretch.from ? stretch : undefined;
}
