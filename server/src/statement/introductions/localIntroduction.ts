import type { Matcher } from '../../glossary/matcher.js';

/**
 * An abbreviation introduced with its name. All word indexes are the block’s, ends exclusive. `from` and `to` cover both forms and what
 * joins them: “low Earth orbit (LEO)”.
 */
export interface LocalIntroduction {
  readonly short: Range;
  readonly long: Range;
  readonly from: number;
  readonly to: number;
  /** Whether it is one form followed by the other in brackets. */
  readonly isPlain: boolean;
}

/** Word indexes, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Known names while a block is read. Independent of the rest of the statement. */
export interface Names {
  readonly matcher: Matcher;
  termsOf(abbreviation: string): readonly { readonly id: string }[];
}

/** Returns the indexes of the words of short forms. */
export const introducedWords = (introductions: readonly LocalIntroduction[]): ReadonlySet<number> =>
  new Set(introductions.flatMap(({ short: { from, to } }) => Array.from({ length: to - from }, (_, i) => from + i)));
