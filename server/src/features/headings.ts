import type { DocumentBlock, Statement } from '../statement/statement.js';
import { datesIn } from '../text/calendar.js';

/** Deeper than any heading of Markdown: a short line of its own that only looks like one. */
const guessed = 7;

/** The depth of a heading: the number of `#`, 2 for a line underlined with hyphens, 1 with equals signs; all 1 in plain text. */
export function headingDepth({ text, markup }: Statement, block: DocumentBlock): number {
  const from = block.base + block.reading.start;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const hashes = /^ {0,3}(#{1,6})(?=\s)/.exec(text.slice(lineStart, lineStart + 12))?.[1]?.length;
  if (hashes !== undefined) return hashes;
  const lineEnd = text.indexOf('\n', block.base + block.reading.end);
  const nextEnd = text.indexOf('\n', lineEnd + 1);
  const following = lineEnd < 0 ? '' : text.slice(lineEnd + 1, nextEnd < 0 ? undefined : nextEnd);
  if (/^ {0,3}-+\s*$/.test(following)) return 2;
  return markup === 'plain' || /^ {0,3}=+\s*$/.test(following) ? 1 : guessed;
}

/** Whether the blocks that follow belong to this heading: not for a line with a date, nor for a short unmarked line in Markdown. */
export function opensSection(statement: Statement, block: DocumentBlock): boolean {
  const { kind, running } = block.reading;
  if (kind !== 'heading') return false;
  return statement.markup === 'plain' ? datesIn(running.text).length === 0 : headingDepth(statement, block) < guessed;
}
