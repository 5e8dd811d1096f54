import type { DocumentBlock, Span } from '../../statement/statement.js';
import type { BlockKind } from '../../text/block.js';
import { sentencesOf } from '../../text/sentences.js';
import type { Token } from './tokens.js';

/** A sentence, a heading or a list item without a full stop, as wording is compared. The span is the document’s, in UTF-16 code units. */
export interface ReadSentence extends Span {
  /** As a reader sees it: markup gone, wrapped lines joined, quotation marks straight. */
  readonly text: string;
  readonly kind: BlockKind;
  /** Offsets into `text`. At least one. */
  readonly tokens: readonly Token[];
}

/** A commitment verb of a sentence: which token it begins at, and the verb as the ladder has it. */
export interface SentenceVerb {
  readonly token: number;
  readonly verb: string;
}

/** A sentence of an analysed statement. */
export interface Sentence extends ReadSentence {
  readonly block: DocumentBlock;
  /** Where it begins in the block’s running text. */
  readonly start: number;
  readonly verbs: readonly SentenceVerb[];
}

/** “1.”, “(a)”, “iv)”: the number of a paragraph, which belongs to no wording. */
const marker = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s+(?=\S)/;

/**
 * Where the sentences of a block’s running text stand, without the number of the paragraph.
 * @returns UTF-16 code units of `text`
 */
export function sentenceCuts(text: string): { start: number; end: number }[] {
  const base = marker.exec(text)?.[0].length ?? 0;
  return sentencesOf(base > 0 ? text.slice(base) : text).map(({ start, end }) => ({ start: base + start, end: base + end }));
}
