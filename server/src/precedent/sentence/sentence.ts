import type { DocumentBlock, Span } from '../../statement/statement.js';
import type { BlockKind } from '../../text/block.js';
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

/** A commitment verb as on the ladder, with its first token. */
export interface SentenceVerb {
  readonly token: number;
  readonly verb: string;
}

export interface Sentence extends ReadSentence {
  readonly block: DocumentBlock;
  /** Start in the block’s running text. */
  readonly start: number;
  readonly verbs: readonly SentenceVerb[];
}

/** “1.”, “(a)”, “iv)”: a paragraph number, which is not part of the wording. */
const marker = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s+(?=\S)/;

/**
 * Returns the ranges of the sentences in a block’s running text, without the paragraph number.
 * @returns offsets in UTF-16 code units of `text`
 */
export function sentenceCuts(text: string): { start: number; end: number }[] {
  const base = marker.exec(text)?.[0].length ?? 0;
  return sentencesOf(base > 0 ? text.slice(base) : text).map(({ start, end }) => ({ start: base + start, end: base + end }));
}
