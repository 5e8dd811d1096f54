import Papa from 'papaparse';
import { type FileProblem, type FileSpan, refused, sortedUnique } from '../fileProblem.js';
import { idsBeside } from '../ids.js';
import { kindOfName } from '../kinds.js';
import type { JsonPath } from '../schemaErrors.js';
import type { OtherName, Term } from '../term.js';
import { languageOf, languageTag } from './languages.js';
import type { Reader } from './read.js';

/** Columns of a CSV glossary, besides a column for each language, named by its tag. */
export const csvColumns = [
  'id',
  'name',
  'abbreviation',
  'kind',
  'side',
  'parent',
  'definition',
  'note',
  'admitted',
  'deprecated',
  'introduce',
  'article',
  'valid from',
  'valid to',
  'source',
  'url',
] as const;

/** Separates several names in one cell. */
export const csvListSeparator = '|';

/** Removes the apostrophe that keeps a spreadsheet from reading a cell as a formula. */
const unescaped = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');

/** Returns the span of each cell of a row (RFC 4180, with the file’s separator). */
function cellsIn(text: string, from: number, separator: string): FileSpan[] {
  const cells: FileSpan[] = [];
  let start = from;
  for (let at = from, quoted = false; ; at++) {
    const c = text[at];
    if (c === '"') quoted = !quoted;
    const ends = c === undefined || (!quoted && (c === separator || c === '\n' || c === '\r'));
    if (!ends) continue;
    cells.push({ offset: start, length: at - start });
    start = at + 1;
    if (c !== separator) return cells;
  }
}

interface Row {
  readonly offset: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string): { rows: Row[]; separator: string; error?: string } {
  const rows: Row[] = [];
  let separator = ',';
  let error: string | undefined;
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  const first = offset;
  Papa.parse<string[]>(text.slice(first), {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data, meta, errors }, parser) => {
      separator = meta.delimiter;
      rows.push({ offset, cells: data.map(unescaped) });
      offset = first + meta.cursor;
      const wrong = errors.find((e) => e.type === 'Quotes');
      if (!wrong) return;
      error = wrong.message;
      parser.abort();
    },
  });
  return { rows, separator, ...(error === undefined ? {} : { error }) };
}

/** Normalizes the column names in the first row. */
const columnsOf = (head: readonly string[]): string[] => head.map((c) => c.toLowerCase().replace(/[\s_]+/g, ' '));

const isColumn = (column: string): boolean => csvColumns.some((c) => c === column) || languageTag.test(column);

const columnPaths: Readonly<Record<string, string>> = { 'valid.from': 'valid from', 'valid.to': 'valid to', 'sources.0.url': 'url' };

/** Returns the column that holds a part of a term. */
function columnOf(path: JsonPath, names: readonly OtherName[]): string {
  const key = path.join('.');
  if (path[0] === 'names') return names[Number(path[1])]?.status ?? 'admitted';
  if (path[0] === 'translations') return String(path[1] ?? '').toLowerCase();
  return columnPaths[key] ?? (path[0] === 'sources' ? 'source' : String(path[0] ?? 'name'));
}

/**
 * Reads a table with one row for each term (RFC 4180; commas, semicolons or tabs). The first row names the columns, in any order. `name`
 * is required; the others are in `csvColumns`, with one for each language (`ja`).
 */
export const readCsv: Reader = (text, below) => {
  const { rows, separator, error } = rowsOf(text);
  const [head, ...body] = rows;
  const cellsAt = (row: Row): FileSpan[] => cellsIn(text, row.offset, separator);
  if (error !== undefined) {
    const at = rows.at(-1)?.offset ?? 0;
    return refused('syntax', at, 0, `not a valid table: ${error.charAt(0).toLowerCase()}${error.slice(1)}`);
  }
  const columns = columnsOf(head?.cells ?? []);
  if (!head || !columns.includes('name'))
    return refused(
      'schema',
      head?.offset ?? 0,
      0,
      'the first row must contain the column names, including “name”: name, abbreviation, side, definition, ja',
    );
  const problems: FileProblem[] = [];
  const wrong = (at: FileSpan | undefined, message: string): void => {
    problems.push({ kind: 'schema', offset: at?.offset ?? 0, length: at?.length ?? 0, message });
  };
  columns.forEach((column, i) => {
    const at = cellsAt(head)[i];
    if (columns.indexOf(column) < i) wrong(at, `the column “${head.cells[i]}” appears twice`);
    else if (!isColumn(column))
      wrong(at, `unknown column “${head.cells[i]}”; the columns are ${csvColumns.join(', ')}, and language tags such as ja`);
  });
  const filled = body.filter((row) => row.cells.some((c) => c !== ''));
  const idColumn = columns.indexOf('id');
  const idFor = idsBeside(
    below,
    filled.map((row) => row.cells[idColumn] ?? ''),
  );
  const entries = filled.map((row): Term => {
    const cell = (column: string): string => row.cells[columns.indexOf(column)] ?? '';
    if (row.cells.length > columns.length) wrong(cellsAt(row)[columns.length], 'the row has more cells than the table has columns');
    if (cell('name') === '') wrong(cellsAt(row)[columns.indexOf('name')], 'the name is missing');
    const term = termOf(cell, columns);
    return { id: cell('id') || idFor(term), ...term };
  });
  const ordered = sortedUnique(problems);
  if (ordered) return { ok: false, problems: ordered };
  return {
    ok: true,
    entries,
    notices: [],
    placeOf: (entry, path) => {
      const row = filled[entry];
      if (!row) return { offset: 0, length: 0 };
      const cells = cellsAt(row);
      return (
        cells[columns.indexOf(columnOf(path, entries[entry]?.names ?? []))] ??
        cells[columns.indexOf('name')] ?? { offset: row.offset, length: 0 }
      );
    },
  };
};

function termOf(cell: (column: string) => string, columns: readonly string[]): Omit<Term, 'id'> {
  const optional = (column: string): Record<string, string> => (cell(column) === '' ? {} : { [column]: cell(column) });
  const listed = (status: 'admitted' | 'deprecated'): OtherName[] =>
    cell(status)
      .split(csvListSeparator)
      .map((t) => t.trim())
      .filter((t) => t !== '')
      .map((name) => ({ text: name, status }));
  const names = [...listed('admitted'), ...listed('deprecated')];
  const from = cell('valid from');
  const to = cell('valid to');
  const languages = columns.filter((c) => !csvColumns.some((known) => known === c) && cell(c) !== '');
  const name = cell('name').replace(/\s+/g, ' ');
  return {
    name,
    ...optional('abbreviation'),
    kind: cell('kind') || kindOfName(name),
    ...optional('side'),
    ...optional('parent'),
    ...optional('definition'),
    ...optional('note'),
    ...(languages.length > 0 ? { translations: Object.fromEntries(languages.map((l) => [languageOf(l), cell(l)])) } : {}),
    ...(names.length > 0 ? { names } : {}),
    ...(cell('introduce') === '' ? {} : { introduce: cell('introduce') as NonNullable<Term['introduce']> }),
    ...(cell('article') === '' ? {} : { article: cell('article') as NonNullable<Term['article']> }),
    ...(from === '' && to === '' ? {} : { valid: { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) } }),
    ...(cell('source') === '' && cell('url') === ''
      ? {}
      : { sources: [{ title: cell('source') || cell('url'), ...(cell('url') === '' ? {} : { url: cell('url') }) }] }),
  };
}
