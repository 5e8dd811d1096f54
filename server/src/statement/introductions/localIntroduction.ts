import type { Matcher } from '../../glossary/matcher.js';

/**
 * A place where the text gives an abbreviation with its name. All four numbers are word indexes into the block, ends
 * exclusive; `from` and `to` cover both forms with what joins them: “low Earth orbit (LEO)”.
 */
export interface LocalIntroduction {
  readonly short: Range;
  readonly long: Range;
  readonly from: number;
  readonly to: number;
  /** One form, and the other alone in brackets after it. */
  readonly isPlain: boolean;
}

/** Word indexes, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is known when a block is read: nothing of the rest of the statement. */
export interface Names {
  readonly matcher: Matcher;
  termsOf(abbreviation: string): readonly { readonly id: string }[];
}
