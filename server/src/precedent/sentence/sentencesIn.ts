import { spanOfText } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { localSentencesOf } from './localSentences.js';
import type { Sentence } from './sentence.js';

/** The sentences of a statement in the order of the text, headings and list items among them; what has no word in it is none. */
export function sentencesIn({ blocks }: Statement): Sentence[] {
  return blocks.flatMap(sentencesOfBlock);
}

const sentencesOfBlock = (block: DocumentBlock): Sentence[] =>
  localSentencesOf(block.reading).map((s) => ({ ...s, ...spanOfText(block, s.start, s.start + s.text.length), block }));

/** The document span of a stretch of a sentence’s tokens. @param to exclusive, behind `from` */
export function spanOfTokens({ block, start, tokens }: Sentence, from: number, to: number): Span {
  return spanOfText(block, start + (tokens[from]?.start ?? 0), start + (tokens[to - 1]?.end ?? 0));
}
