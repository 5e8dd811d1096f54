import type { DocumentBlock, Span } from '../../statement/statement.js';
import type { BlockKind } from '../../text/blocks/block.js';
import { paragraphNumber } from '../../text/blocks/numbering.js';
import { sentencesOf } from '../../text/sentences.js';
import type { Token } from './tokens.js';

/** A sentence, a heading or a list item without a period, prepared for comparison. The span is the document’s, in UTF-16 code units. */
export interface ReadSentence extends Span {
  /** As displayed: without markup, with wrapped lines joined and straight quotation marks. */
  readonly text: string;
  readonly kind: BlockKind;
  /** Offsets into `text`. Never empty. */
  readonly tokens: readonly Token[];
}

/** A verb that states, promises or requests. */
export interface SentenceVerb {
  /** Its token range, `to` exclusive. */
  readonly token: number;
  readonly to: number;
  /** Its base form: “take note”. */
  readonly verb: string;
  /** Whether it is a modal whose subject is not a party. */
  readonly isModal?: boolean;
  readonly isNegated?: boolean;
  /** Set if the verb comes last: its text, and the first token of its object. */
  readonly final?: { readonly text: string; readonly object: number };
}

export interface Sentence extends ReadSentence {
  readonly block: DocumentBlock;
  /** Start in the block’s running text. */
  readonly start: number;
  readonly verbs: readonly SentenceVerb[];
}

/**
 * Returns the ranges of the sentences in a block’s running text, without the paragraph number.
 * @returns offsets in UTF-16 code units of `text`
 */
export function sentenceCuts(text: string): { start: number; end: number }[] {
  const base = paragraphNumber.exec(text)?.[0].length ?? 0;
  return sentencesOf(base > 0 ? text.slice(base) : text).map(({ start, end }) => ({ start: base + start, end: base + end }));
}
