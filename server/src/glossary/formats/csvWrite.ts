import Papa from 'papaparse';
import type { Term } from '../term.js';
import { csvListSeparator } from './csv.js';
import { csvColumns } from './csvColumns.js';

/** Columns that are written even if empty, for people who fill in the table. */
const alwaysWritten = ['name', 'abbreviation', 'side', 'definition', 'ja'];

/** Returns the text of a term’s cell in a column. */
export function csvCell(term: Term, column: string): string {
  const names = (status: string): string =>
    (term.names ?? [])
      .filter((n) => n.status === status && (n.language ?? 'en') === 'en')
      .map((n) => n.text)
      .join(` ${csvListSeparator} `);
  const [source] = term.sources ?? [];
  switch (column) {
    case 'admitted':
    case 'deprecated':
      return names(column);
    case 'valid from':
      return term.valid?.from ?? '';
    case 'valid to':
      return term.valid?.to ?? '';
    case 'source':
      return source?.title ?? '';
    case 'url':
      return source?.url ?? '';
    default: {
      const value = csvColumns.some((c) => c === column) ? term[column as keyof Term] : term.translations?.[column];
      return typeof value === 'string' ? value : '';
    }
  }
}

/** Describes what a table has no column for, with the number of terms. */
export function notInCsv(terms: readonly Term[]): string[] {
  const counted: [string, (t: Term) => boolean][] = [
    [
      'notes, types and dates of other names',
      (t) => (t.names ?? []).some((n) => n.note !== undefined || n.type !== undefined || n.valid !== undefined),
    ],
    ['other names in other languages', (t) => (t.names ?? []).some((n) => n.language !== undefined)],
    ['second sources', (t) => (t.sources?.length ?? 0) > 1],
    ['predecessors and successors', (t) => t.predecessor !== undefined || t.successor !== undefined],
    [
      'checks of sources',
      (t) => t.checked !== undefined || t.unverified !== undefined || (t.sources ?? []).some((s) => s.kind !== undefined),
    ],
    ['further data categories of TBX', (t) => (t.tbx?.length ?? 0) > 0],
  ];
  return counted.flatMap(([what, has]) => {
    const count = terms.filter(has).length;
    return count === 0 ? [] : [`${what} (of ${count} ${count === 1 ? 'term' : 'terms'})`];
  });
}

/** Writes terms as a table (RFC 4180), without empty columns. Escapes cells that a spreadsheet would read as formulas. */
export function csvOf(terms: readonly Term[]): string {
  const languages = [...new Set(terms.flatMap((t) => Object.keys(t.translations ?? {})))].sort();
  const columns = [...csvColumns, ...new Set(['ja', ...languages])].filter(
    (c) => alwaysWritten.includes(c) || terms.some((t) => csvCell(t, c) !== ''),
  );
  return `${Papa.unparse({ fields: columns, data: terms.map((t) => columns.map((c) => csvCell(t, c))) }, { escapeFormulae: true })}\r\n`;
}
