import { lowerBound } from '../text/lowerBound.js';
import { sourceRange } from '../text/runningText.js';
import { rangeOfWords } from './reading.js';
import type { DocumentBlock, Span } from './statement.js';

/** Returns the document span of words in a block. */
export function spanOfWords(block: DocumentBlock, from: number, to: number): Span {
  const { start, end } = rangeOfWords(block.reading, from, to);
  return { offset: block.base + start, length: end - start };
}

/** Returns the document span of a range of a block’s running text. */
export function spanOfText(block: DocumentBlock, start: number, end: number): Span {
  const range = sourceRange(block.reading.running, start, end);
  return { offset: block.base + range.start, length: range.end - range.start };
}

/** Returns whether an offset is in a span or at one of its ends. */
export const spanContains = (span: Span, offset: number): boolean => offset >= span.offset && offset <= span.offset + span.length;

/** Returns whether two spans share a code unit. */
export const spansOverlap = (a: Span, b: Span): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/** Returns a function that tests whether a span overlaps any of many spans, in logarithmic time. */
export function overlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const inOrder = spans.toSorted((a, b) => a.offset - b.offset);
  let end = 0;
  const ends = inOrder.map((span) => {
    end = Math.max(end, span.offset + span.length);
    return end;
  });
  return ({ offset, length }) => (ends[lowerBound(inOrder, (span) => span.offset < offset + length) - 1] ?? 0) > offset;
}
