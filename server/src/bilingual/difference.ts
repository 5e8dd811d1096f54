import type { Span } from '../statement/statement.js';

/** The kind of a difference between a text and its translation. The second half of a rule’s id. */
export type DifferenceKind = 'name' | 'number' | 'ordinal' | 'date' | 'missing' | 'verb' | 'abbreviation' | 'participants' | 'quotation';

/** One of the two texts: 0 or 1. */
export type Side = 0 | 1;

export const otherSide = (side: Side): Side => (side === 0 ? 1 : 0);

/** A difference with its place in each text. If only one states something, the place in the other is the sentence that should. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Spans of the documents, in UTF-16 code units. */
  readonly places: readonly [Span, Span];
  /** What each text states, or undefined if it does not. */
  readonly stated: readonly [string | undefined, string | undefined];
  /** A possible form of a missing name in the text without it. */
  readonly expected?: string;
  /** Whether the names in the other language have not been verified. */
  readonly isUncertain?: true;
  /** Whether only the order differs. */
  readonly isOrder?: true;
}
