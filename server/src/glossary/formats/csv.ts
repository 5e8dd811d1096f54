import Papa from 'papaparse';
import { t } from '../../text/l10n.js';
import { type FileProblem, type FileSpan, refused, sortedUnique } from '../fileProblem.js';
import { idsBeside } from '../ids.js';
import { kindOfName } from '../kinds.js';
import type { JsonPath } from '../schemaErrors.js';
import type { OtherName, Term } from '../term.js';
import { columnOf, csvColumns, type GivenColumns } from './csvColumns.js';
import { languageOf } from './languages.js';
import type { Reader } from './read.js';

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

const separators = [',', ';', '\t'] as const;

/** Matches the line that tells Excel the separator. */
const separatorLine = /^"?sep=(.)"?(?:\r\n|\n|\r)/i;

/** Chooses the separator by which the first row makes the most sense: with the most known columns, else with the most columns. */
function separatorOf(text: string, from: number, given: GivenColumns | undefined): string {
  const start = from + (/^\s*(?:\r|\n)/.exec(text.slice(from))?.[0].length ?? 0);
  const scored = separators.map((separator) => {
    const cells = cellsIn(text, start, separator).map(({ offset, length }) => text.slice(offset, offset + length).replace(/"/g, ''));
    const known = given ? 0 : cells.filter((cell) => columnOf(unescaped(cell))).length;
    return { separator, score: known * 1000 + cells.length };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** Parses the rows that are not empty, with their places. */
function rowsOf(text: string, given: GivenColumns | undefined): { rows: Row[]; separator: string; error?: string } {
  const rows: Row[] = [];
  let error: string | undefined;
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const declared = separatorLine.exec(text.slice(mark));
  const first = mark + (declared?.[0].length ?? 0);
  const separator = declared?.[1] ?? separatorOf(text, first, given);
  let offset = first;
  Papa.parse<string[]>(text.slice(first), {
    delimiter: separator,
    step: ({ data, meta, errors }, parser) => {
      const row = { offset, cells: data.map(unescaped) };
      const wrong = errors.find((e) => e.type === 'Quotes');
      if (wrong || row.cells.some((c) => c !== '')) rows.push(row);
      offset = first + meta.cursor;
      if (!wrong) return;
      error = wrong.message;
      parser.abort();
    },
  });
  return { rows, separator, ...(error === undefined ? {} : { error }) };
}

const naming = 'name, abbreviation, side, definition, ja';

const columnPaths: Readonly<Record<string, string>> = { 'valid.from': 'valid from', 'valid.to': 'valid to', 'sources.0.url': 'url' };

/** Returns the column that holds a part of a term. */
function columnAt(path: JsonPath, names: readonly OtherName[]): string {
  const key = path.join('.');
  if (path[0] === 'names') return names[Number(path[1])]?.status ?? 'admitted';
  if (path[0] === 'translations') return String(path[1] ?? '').toLowerCase();
  return columnPaths[key] ?? (path[0] === 'sources' ? 'source' : String(path[0] ?? 'name'));
}

/**
 * Reads a table with one row for each term (RFC 4180; commas, semicolons or tabs). The first row names the columns, in any order. Only
 * `name` is required. `csvColumns` lists the others, and each language has one (`ja`).
 */
export const readCsv: Reader = (text, below, given) => {
  const { rows, separator, error } = rowsOf(text, given);
  const cellsAt = (row: Row): FileSpan[] => cellsIn(text, row.offset, separator);
  if (error !== undefined) {
    const at = rows.at(-1)?.offset ?? 0;
    return refused('syntax', at, 0, t('not a valid table: {0}', error.charAt(0).toLowerCase() + error.slice(1)));
  }
  const [head] = rows;
  const filled = given?.header === false ? rows : rows.slice(1);
  const headings = given?.names ?? head?.cells ?? [];
  const columns = headings.map(columnOf);
  const unknown = headings.find((_, i) => given && columns[i] === undefined);
  if (unknown !== undefined)
    return refused(
      'schema',
      0,
      0,
      t('unknown column “{0}”; the columns are {1}, language tags such as ja, and -', unknown, csvColumns.join(', ')),
    );
  if (!head || !columns.includes('name'))
    return refused(
      'schema',
      head?.offset ?? 0,
      0,
      given
        ? t('one of the columns must be “name”')
        : t(
            'the first row must contain the column names, including “name”: {0}. On the command line, --columns says what each column holds',
            naming,
          ),
    );
  const problems: FileProblem[] = [];
  const wrong = (at: FileSpan | undefined, message: string): void => {
    problems.push({ kind: 'schema', offset: at?.offset ?? 0, length: at?.length ?? 0, message });
  };
  columns.forEach((column, i) => {
    const at = given ? { offset: head.offset, length: 0 } : cellsAt(head)[i];
    const before = columns.indexOf(column);
    if (column === undefined)
      wrong(
        at,
        t(
          'unknown column “{0}”; the columns are {1}, and language tags such as ja. On the command line, --columns says what each column holds',
          headings[i] ?? '',
          csvColumns.join(', '),
        ),
      );
    else if (column === '') {
      const filledRow = given ? undefined : filled.find((row) => (row.cells[i] ?? '') !== '');
      if (filledRow) wrong(cellsAt(filledRow)[i], t('column {0} has no heading', i + 1));
    } else if (before < i)
      wrong(
        at,
        headings[before] === headings[i]
          ? t('the column “{0}” appears twice', headings[i] ?? '')
          : t('the columns “{0}” and “{1}” both mean “{2}”', headings[before] ?? '', headings[i] ?? '', column),
      );
  });
  const idColumn = columns.indexOf('id');
  const idFor = idsBeside(
    below,
    filled.map((row) => row.cells[idColumn] ?? ''),
  );
  const known = columns.filter((c) => c !== undefined && c !== '') as string[];
  const entries = filled.map((row): Term => {
    const cell = (column: string): string => row.cells[columns.indexOf(column)] ?? '';
    const extra = row.cells.findIndex((c, i) => i >= columns.length && c !== '');
    if (extra >= 0) wrong(cellsAt(row)[extra], t('the row has more cells than the table has columns'));
    if (cell('name') === '') wrong(cellsAt(row)[columns.indexOf('name')], t('the name is missing'));
    const term = termOf(cell, known);
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
        cells[columns.indexOf(columnAt(path, entries[entry]?.names ?? []))] ??
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
