import Papa from 'papaparse';
import { t } from '../../text/l10n.js';
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

/** Describes the fields that a table has no column for, with the number of terms. */
export function notInCsv(terms: readonly Term[]): string[] {
  const counted: [string, (t: Term) => boolean][] = [
    [
      t('notes, types and dates of other names'),
      (term) => (term.names ?? []).some((n) => n.note !== undefined || n.type !== undefined || n.valid !== undefined),
    ],
    [t('other names in other languages'), (term) => (term.names ?? []).some((n) => n.language !== undefined)],
    [t('second sources'), (term) => (term.sources?.length ?? 0) > 1],
    [t('predecessors and successors'), (term) => term.predecessor !== undefined || term.successor !== undefined],
    [
      t('checks of sources'),
      (term) => term.checked !== undefined || term.unverified !== undefined || (term.sources ?? []).some((s) => s.kind !== undefined),
    ],
    [t('further data categories of TBX'), (term) => (term.tbx?.length ?? 0) > 0],
  ];
  return counted.flatMap(([what, has]) => {
    const count = terms.filter(has).length;
    return count === 0 ? [] : [count === 1 ? t('{0} (of 1 term)', what) : t('{0} (of {1} terms)', what, count)];
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
