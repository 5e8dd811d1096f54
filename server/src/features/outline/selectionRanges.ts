import { spanContains, spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Span, Statement } from '../../statement/statement.js';
import { sourceRange } from '../../text/runningText.js';
import { sentencesOf } from '../../text/sentences.js';
import { blockAt } from '../lookup.js';
import { foldsOf } from './folding.js';

function sentenceSpans(block: DocumentBlock): Span[] {
  const { running } = block.reading;
  return sentencesOf(running.text).map(({ start, end }) => {
    const range = sourceRange(running, start, end);
    return { offset: block.base + range.start, length: range.end - range.start };
  });
}

/** Returns the steps of Expand Selection: word, name, name with its abbreviation, sentence, paragraph, section, document. */
export function selectionsAt(statement: Statement, offset: number): Span[] {
  const all: Span = { offset: 0, length: statement.text.length };
  const block = blockAt(statement, offset);
  const inBlock = block
    ? [
        ...block.reading.words.map((_, i) => spanOfWords(block, i, i + 1)).filter((s) => spanContains(s, offset)),
        ...block.reading.names.map((n) => spanOfWords(block, n.from, n.to)),
        ...block.reading.introductions.flatMap((n) => [spanOfWords(block, n.long.from, n.long.to), spanOfWords(block, n.from, n.to)]),
        ...sentenceSpans(block),
        { offset: block.base + block.reading.start, length: block.reading.end - block.reading.start },
      ]
    : [];
  const candidates = [...inBlock, ...foldsOf(statement), all].filter((s) => spanContains(s, offset)).sort((a, b) => a.length - b.length);
  const chain: Span[] = [];
  for (const next of candidates) {
    const last = chain.at(-1);
    const grows =
      !last || (next.length > last.length && next.offset <= last.offset && next.offset + next.length >= last.offset + last.length);
    if (grows) chain.push({ offset: next.offset, length: next.length });
  }
  return chain;
}
