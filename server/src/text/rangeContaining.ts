import { lowerBound } from './lowerBound.js';

/** A range of words, `to` exclusive. */
interface WordRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the range that contains a word.
 * @param ranges sorted and not overlapping
 */
export function rangeContaining<S extends WordRange>(ranges: readonly S[], at: number): S | undefined {
  const range = ranges[lowerBound(ranges, ({ to }) => to <= at)];
  return range && at >= range.from ? range : undefined;
}
