import type { Span } from '../statement/statement.js';

/** What differs between a text and its translation; the second half of a rule’s id. */
export type DifferenceKind = 'name' | 'number' | 'ordinal' | 'date' | 'missing' | 'verb' | 'abbreviation' | 'participants' | 'quotation';

/** One of the two texts: 0 or 1. */
export type Side = 0 | 1;

export const otherSide = (side: Side): Side => (side === 0 ? 1 : 0);

/** A difference with its place in each text. Where one of them states nothing, its place is the sentence that should. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** In the documents, in UTF-16 code units. */
  readonly places: readonly [Span, Span];
  /** What each text states there; undefined where it states nothing. */
  readonly stated: readonly [string | undefined, string | undefined];
  /** How a missing name may be written in the text without it. */
  readonly expected?: string;
  /** Whether the names in the other language have not been verified. */
  readonly isUncertain?: true;
  /** Whether only the order differs. */
  readonly isOrder?: true;
}
