import { updatedList, writtenList } from '../../findings/abbreviationList.js';
import type { Edit } from '../../findings/finding.js';
import { neededRows, placedList } from '../../statement/abbreviationList.js';
import type { Statement } from '../../statement/statement.js';
import { maxOf } from '../../text/unbounded.js';
import { headingDepth } from '../headings.js';

/** Returns the edit that inserts the list at the end or updates the existing one, or undefined if nothing changes. */
export function abbreviationListEdit(statement: Statement): Edit | undefined {
  if (placedList(statement)) return updatedList(statement);
  const rows = neededRows(statement);
  if (rows.length === 0) return undefined;
  const { text, blocks } = statement;
  const markdown = statement.markup === 'markdown';
  const end = text.trimEnd().length;
  const depth = maxOf(
    blocks.filter((b) => b.reading.kind === 'heading').map((b) => headingDepth(statement, b)),
    1,
  );
  const heading = markdown ? `${'#'.repeat(Math.min(2, depth))} Abbreviations` : 'Abbreviations';
  return { offset: end, length: text.length - end, newText: `\n\n${heading}\n\n${writtenList(rows, false, markdown)}\n` };
}
