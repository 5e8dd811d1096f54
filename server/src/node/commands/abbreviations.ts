import Papa from 'papaparse';
import {
  type AbbreviationRow,
  abbreviationRows,
  abbreviationsJson,
  abbreviationsMarkdown,
  abbreviationsText,
} from '../../report/abbreviations.js';
import { type Flags, inputReader, statementIn } from '../inputs.js';
import type { StatementFile } from '../readStatement.js';
import { type Output, print } from '../terminal.js';

export type TableFormat = 'text' | 'json' | 'csv' | 'markdown';

/** Returns the kind of output, which decides on escaping and color. */
export function outputOf(format: TableFormat): Output {
  if (format === 'json') return 'json';
  return format === 'csv' ? 'data' : 'text';
}

/** Prints the table of a statement’s abbreviations. @throws CliError if the file cannot be read */
export async function abbreviations(path: string, format: TableFormat, flags: Flags): Promise<void> {
  const input = await (await inputReader(flags))(path);
  print(tableIn(format, input.file, abbreviationRows(statementIn(input))), outputOf(format));
}

function tableIn(format: TableFormat, { path, paragraphAt }: StatementFile, rows: readonly AbbreviationRow[]): string {
  if (format === 'json') return abbreviationsJson(path, rows, paragraphAt);
  if (format === 'markdown') return abbreviationsMarkdown(rows);
  return format === 'csv' ? csv(rows) : abbreviationsText(rows);
}

/** Formats rows as CSV (RFC 4180). Escapes cells that a spreadsheet would read as formulas. */
function csv(rows: readonly AbbreviationRow[]): string {
  const data = rows.map((r) => [r.short, r.long, r.term ?? '', r.status, r.introductions.length, r.uses.length]);
  return `${Papa.unparse({ fields: ['abbreviation', 'name', 'term', 'status', 'introductions', 'uses'], data }, { escapeFormulae: true })}\r\n`;
}
