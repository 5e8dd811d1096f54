/**
 * A word of a sentence as wording is compared: marks are left out, and what must change from year to year has one key for all.
 * Offsets are UTF-16 code units of the sentence as it is read.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word in small letters; `#number`, `#ordinal`, `#date`, `#name` or `#place` for what must change. */
  readonly key: string;
  /** The word in small letters, masked or not; all its words where a mask covers several. */
  readonly exact: string;
}
