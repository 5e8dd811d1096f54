import type { Edit } from '../findings/finding.js';
import { abbreviationKey } from '../glossary/glossary.js';
import type { PlacedBlock, Span, Statement } from '../statement/statement.js';
import { headingDepth } from './folding.js';
import { meaningOf } from './occurrences.js';

/** A row of the statement's own list of abbreviations. */
export interface ListRow {
  readonly short: string;
  readonly long: string;
}

/** The rows that the statement needs, in alphabetical order: what it introduces, and what it uses under the glossary's name. */
export function neededRows(statement: Statement): ListRow[] {
  return statement.abbreviations
    .flatMap((abbreviation): ListRow[] => {
      const { short, introductions, uses, key, certain } = abbreviation;
      const introduction = introductions[0];
      if (introduction) return [{ short, long: introduction.longText.replace(/\s+/g, ' ') }];
      const term = meaningOf(abbreviation);
      const used = uses.some((u) => !u.inOtherName);
      const known = statement.glossary.customaryReason(key) !== undefined || term?.introduce === 'optional';
      return certain && used && term && !known && term.abbreviation !== undefined ? [{ short, long: term.name }] : [];
    })
    .sort((a, b) => a.short.localeCompare(b.short, 'en'));
}

/** Where the statement's own list stands: its heading, and what lies between it and the next. */
export interface PlacedList {
  readonly heading: Span;
  readonly body: Span;
  readonly rows: readonly ListRow[];
}

const row = /^[\s|>*+-]*(?:\*\*|__)?([^\s|:*_][^|:*_]*?)(?:\*\*|__)?\s*(?:[:|\t]|\s[–—-]\s)\s*(.+?)\s*\|?\s*$/u;

function rowsIn(text: string): ListRow[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, short = '', long = ''] = row.exec(line) ?? [];
    return /\p{Lu}/u.test(short) && !/^[-:|\s]*$/.test(long) && !/^abbreviation$/i.test(short) ? [{ short, long }] : [];
  });
}

const endOf = (block: PlacedBlock): number => block.base + block.reading.end;

/** The list of abbreviations that the statement has, or undefined. */
export function placedList(statement: Statement): PlacedList | undefined {
  const listed = statement.blocks.filter((b) => b.inAbbreviationList);
  const [heading, ...rest] = listed;
  if (heading?.reading.kind !== 'heading') return undefined;
  const last = rest.at(-1) ?? heading;
  const from = endOf(heading);
  // A table's cells end before its last bar.
  const lineEnd = statement.text.indexOf('\n', endOf(last));
  const to = last === heading ? from : lineEnd < 0 ? statement.text.length : lineEnd;
  const start = heading.base + heading.reading.start;
  return {
    heading: { offset: start, length: from - start },
    body: { offset: from, length: to - from },
    rows: rowsIn(statement.text.slice(from, to)),
  };
}

const sameRows = (a: readonly ListRow[], b: readonly ListRow[]): boolean =>
  a.length === b.length &&
  a.every((r, i) => abbreviationKey(r.short) === abbreviationKey(b[i]?.short ?? '') && r.long.toLowerCase() === b[i]?.long.toLowerCase());

/** Whether the list is there and does not say what it should. */
export function listIsOutOfDate(statement: Statement): boolean {
  const list = placedList(statement);
  return list !== undefined && !sameRows(list.rows, neededRows(statement));
}

function written(rows: readonly ListRow[], asTable: boolean, markdown: boolean): string {
  if (asTable) return ['| Abbreviation | Name |', '| --- | --- |', ...rows.map((r) => `| ${r.short} | ${r.long} |`)].join('\n');
  return rows.map((r) => `${markdown ? '- ' : ''}${r.short}: ${r.long}`).join('\n');
}

/** Inserts the list at the end, or brings the one that is there up to date; undefined where nothing has to change. */
export function abbreviationListEdit(statement: Statement): Edit | undefined {
  const rows = neededRows(statement);
  const list = placedList(statement);
  const markdown = statement.markup === 'markdown';
  if (list) {
    if (sameRows(list.rows, rows)) return undefined;
    const { offset, length } = list.body;
    const asTable = /^\s*\|/m.test(statement.text.slice(offset, offset + length));
    return { offset, length, newText: `\n\n${written(rows, asTable, markdown)}` };
  }
  if (rows.length === 0) return undefined;
  const { text, blocks } = statement;
  const end = text.trimEnd().length;
  const depth = Math.max(1, ...blocks.filter((b) => b.reading.kind === 'heading').map((b) => headingDepth(statement, b)));
  const heading = markdown ? `${'#'.repeat(Math.min(2, depth))} Abbreviations` : 'Abbreviations';
  return { offset: end, length: text.length - end, newText: `\n\n${heading}\n\n${written(rows, false, markdown)}\n` };
}
