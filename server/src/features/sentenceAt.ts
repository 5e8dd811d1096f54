import { type LocalSentence, localSentencesOf } from '../precedent/sentence/sentencesIn.js';
import { spanOfText } from '../statement/spans.js';
import type { Span, Statement } from '../statement/statement.js';
import { blockAt } from './lookup.js';

/** Returns the sentence at an offset with its span; undefined in a heading. */
export function sentenceAt(statement: Statement, offset: number): { readonly sentence: LocalSentence; readonly span: Span } | undefined {
  const block = blockAt(statement, offset);
  if (!block || block.reading.kind === 'heading') return undefined;
  for (const sentence of localSentencesOf(block.reading)) {
    const span = spanOfText(block, sentence.start, sentence.start + sentence.text.length);
    if (offset >= span.offset && offset <= span.offset + span.length) return { sentence, span };
  }
  return undefined;
}
