import type { Span } from '../../statement/statement.js';

/** An earlier statement in the index. */
export interface PrecedentDocument {
  /** What the caller knows it by: a path or an address. One document a path. */
  readonly path: string;
  /** Of the file’s content: one with the same hash need not be read again. */
  readonly hash: string;
  /** YYYY-MM-DD, where it is known. */
  readonly date?: string;
  readonly title?: string;
}

/** A place where agreed wording stands. The span is that of the sentence, in UTF-16 code units of its file. */
export interface AgreedUse extends Span {
  readonly document: PrecedentDocument;
  /** The sentence as it stands there, with its own numbers, dates and names. */
  readonly text: string;
}

/** Where wording stands, and since when. */
export interface Occurrences {
  /** The newest first; those without a date last. */
  readonly uses: readonly AgreedUse[];
  /** How many statements carry it. */
  readonly documents: number;
  /** YYYY-MM-DD of the first and the last statement with a date. */
  readonly oldest?: string;
  readonly newest?: string;
}
