import type { DocumentBlock, Statement } from '../statement/statement.js';
import { datesIn } from '../text/calendar.js';
import { afterLineEnd, lineEndAt, lineStartAt } from '../text/lines.js';

/** Depth of a short line that only looks like a heading; below all Markdown headings (1 to 6). */
const guessedDepth = 7;

/** Returns the depth of a heading: the number of `#`, 1 or 2 if underlined with `=` or `-`. Always 1 in plain text. */
export function headingDepth({ text, markup }: Statement, block: DocumentBlock): number {
  const from = block.base + block.reading.start;
  const lineStart = lineStartAt(text, from);
  const hashes = /^ {0,3}(#{1,6})(?=\s)/.exec(text.slice(lineStart, lineStart + 12))?.[1]?.length;
  if (hashes !== undefined) return hashes;
  const next = afterLineEnd(text, lineEndAt(text, block.base + block.reading.end));
  const following = text.slice(next, lineEndAt(text, next));
  if (/^ {0,3}-+\s*$/.test(following)) return 2;
  return markup === 'plain' || /^ {0,3}=+\s*$/.test(following) ? 1 : guessedDepth;
}

/** Returns whether following blocks belong to this heading. They don’t for a date, nor for an unmarked short line in Markdown. */
export function opensSection(statement: Statement, block: DocumentBlock): boolean {
  const { kind, running } = block.reading;
  if (kind !== 'heading') return false;
  return statement.markup === 'plain' ? datesIn(running.text).length === 0 : headingDepth(statement, block) < guessedDepth;
}
