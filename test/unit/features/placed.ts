import { withEdits } from '../../../server/src/findings/edits.js';
import type { Edit } from '../../../server/src/findings/finding.js';
import type { Span, Statement } from '../../../server/src/statement/statement.js';
import { marked, statementOf, testGlossary } from '../marked.js';

/** Parses a statement with the cursor at `|` and ranges in `[[ ]]`. */
export function placed(
  source: string,
  markup: 'markdown' | 'plain' = 'markdown',
  glossary = testGlossary,
): { statement: Statement; cursor: number; ranges: Span[] } {
  const { text, cursor, ranges } = marked(source);
  return { statement: statementOf(text, markup, glossary), cursor, ranges: ranges.sort((a, b) => a.offset - b.offset) };
}

export const plain = ({ offset, length }: Span): Span => ({ offset, length });

export const after = ({ text }: Statement, edits: readonly Edit[] | undefined): string | undefined => edits && withEdits(text, edits);

/** A statement’s opening, for tests that need sides, a date and a number. */
export const opening = [
  '# Joint Statement',
  '',
  '## The Eighth Meeting of the Dialogue',
  '',
  'March 24, 2027',
  '',
  'Pursuant to their shared goal of deepening cooperation, the Government of Japan and the Government of the United States held the Eighth Meeting of the Dialogue in Tokyo on March 24, 2027.',
  '',
].join('\n');
