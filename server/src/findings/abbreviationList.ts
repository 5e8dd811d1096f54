import { differencesOf, differs, type ListRow, placedList } from '../statement/abbreviationList.js';
import type { Statement } from '../statement/statement.js';
import type { Edit } from './finding.js';

/** Writes the rows as a list, or as a table if the statement uses one. */
export function writtenList(rows: readonly ListRow[], asTable: boolean, markdown: boolean): string {
  if (asTable) return ['| Abbreviation | Name |', '| --- | --- |', ...rows.map((r) => `| ${r.short} | ${r.long} |`)].join('\n');
  return rows.map((r) => `${markdown ? '- ' : ''}${r.short}: ${r.long}`).join('\n');
}

/**
 * Returns the edit that updates the statement’s own list of abbreviations, or undefined if it has none, is up to date, or would be empty.
 */
export function updatedList(statement: Statement): Edit | undefined {
  const list = placedList(statement);
  const differences = list && differencesOf(statement, list);
  if (!differences || !differs(differences) || differences.rows.length === 0) return undefined;
  const { offset, length } = list.body;
  const asTable = /^\s*\|/m.test(statement.text.slice(offset, offset + length));
  return { offset, length, newText: `\n\n${writtenList(differences.rows, asTable, statement.markup === 'markdown')}` };
}
