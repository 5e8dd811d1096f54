import { sourceRange } from '../text/runningText.js';
import { rangeOfWords } from './reading.js';
import type { DocumentBlock, Span } from './statement.js';

/** The document span of words in a block. */
export function spanOfWords(block: DocumentBlock, from: number, to: number): Span {
  const { start, end } = rangeOfWords(block.reading, from, to);
  return { offset: block.base + start, length: end - start };
}

/** The document span of a stretch of a block's running text. */
export function spanOfText(block: DocumentBlock, start: number, end: number): Span {
  const range = sourceRange(block.reading.running, start, end);
  return { offset: block.base + range.start, length: range.end - range.start };
}
