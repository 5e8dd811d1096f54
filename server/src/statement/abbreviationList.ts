import { abbreviationKey } from '../glossary/glossary.js';
import { nameKey } from '../glossary/names.js';
import { lineEndAt, linesOf } from '../text/lines.js';
import { weakMemo } from '../text/memo.js';
import { finished, flatMapSteps, type Steps } from '../text/steps.js';
import { meaningOf } from './introductions/meaning.js';
import type { DocumentBlock, Span, Statement } from './statement.js';

export interface ListRow {
  readonly short: string;
  readonly long: string;
}

/** Returns the rows that the statement needs, alphabetically: abbreviations it introduces or uses for the glossary’s names. */
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
    .sort(byShort);
}

const byShort = (a: ListRow, b: ListRow): number => a.short.localeCompare(b.short, 'en');

/** The statement’s own list of abbreviations: its heading, and the text up to the next heading. */
export interface PlacedList {
  readonly heading: Span;
  readonly body: Span;
  readonly rows: readonly ListRow[];
}

/** Marks before a row: list bullets, quotation, table, emphasis. */
const before = /^[\s|>*+-]+(?:__)?|^__/;
const following = /(?:\*\*|__)$/;
/** Separators between an abbreviation and its name. */
const between = /[:|\t=]|\s[–—-]\s/;

/** Parses `<abbr title="low Earth orbit">LEO</abbr>`. */
export const rowsInMarkup = (source: string): ListRow[] =>
  [...source.matchAll(/<abbr title="([^"<>]+)">([^<>]+)<\/abbr>/gi)].map(([, long = '', short = '']) => ({
    short: short.trim(),
    long: long.trim(),
  }));

/** Parses a line as a row. Step by step, since a single pattern would backtrack exponentially on hostile lines. */
function rowOf(line: string): ListRow | undefined {
  const text = line.replace(before, '').trimEnd().replace(/\|$/, '');
  const separator = between.exec(text);
  if (!separator) return undefined;
  const short = text
    .slice(0, separator.index)
    .trim()
    .replace(following, '')
    .replace(/^\[|\]$/g, '');
  const long = text
    .slice(separator.index + separator[0].length)
    .trim()
    .replace(/[;,]$|(?<=\p{Ll})\.$/u, '');
  const isRow =
    /\p{Lu}/u.test(short) &&
    !/[*_]/.test(short) &&
    !/^[-:|\s]*$/.test(long) &&
    !/^(?:abbreviations?|acronyms?|terms?|short forms?)$/i.test(short);
  return isRow ? { short, long } : undefined;
}

/** Parses the rows in a range of the document: list items, table cells, definition lists, lines with tabs. */
export const rowsIn = (text: string): ListRow[] => finished(rowSteps(text));

/** As `rowsIn`, one line per step. */
export function* rowSteps(text: string): Steps<ListRow[]> {
  const lines = linesOf(text)
    .map((line) => line.text)
    .filter((line) => line.trim() !== '');
  return yield* flatMapSteps(lines.entries(), ([i, line]) => {
    const own = /^[ \t]*:/.test(line) ? [`${lines[i - 1] ?? ''}${line.trimStart()}`] : pairsIn(line);
    return own.flatMap((row) => rowOf(row) ?? []);
  });
}

/** Splits a table row with several pairs: `| LEO | low Earth orbit | MDA | Maritime Domain Awareness |`. */
function pairsIn(line: string): string[] {
  const cells = line.trim().startsWith('|')
    ? line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
    : [];
  if (cells.length < 4 || cells.length % 2 === 1) return [line];
  return cells.flatMap((cell, i) => (i % 2 === 0 ? [`${cell}|${cells[i + 1] ?? ''}`] : []));
}

const endOf = (block: DocumentBlock): number => block.base + block.reading.end;

/** Returns the list, or undefined if the statement has none. */
export const placedList = weakMemo((statement: Statement): PlacedList | undefined => {
  const listed = statement.blocks.filter((b) => b.inAbbreviationList);
  const [heading, ...rest] = listed;
  if (heading?.reading.kind !== 'heading') return undefined;
  const last = rest.at(-1) ?? heading;
  const from = endOf(heading);
  // A table’s last cell ends before its last bar.
  const to = last === heading ? from : lineEndAt(statement.text, endOf(last));
  const start = heading.base + heading.reading.start;
  return {
    heading: { offset: start, length: from - start },
    body: { offset: from, length: to - from },
    rows: rowsIn(statement.text.slice(from, to)),
  };
});

/** Differences between the list and the text. */
export interface ListDifferences {
  /** In the text, but not in the list. */
  readonly missing: readonly ListRow[];
  /** In the list, but not used in the text. */
  readonly unused: readonly ListRow[];
  /** In both, with different names. */
  readonly different: readonly { readonly text: ListRow; readonly list: ListRow }[];
  /** The corrected list. Keeps abbreviations that need no entry if the text uses them. */
  readonly rows: readonly ListRow[];
}

const keyOf = (r: ListRow): string => abbreviationKey(r.short);
const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

export function differencesOf(statement: Statement, list: PlacedList): ListDifferences {
  const needed = neededRows(statement);
  const used = new Set(statement.abbreviations.map((a) => a.key));
  const inText = new Map(needed.map((r) => [keyOf(r), r]));
  const inList = new Map(list.rows.map((r) => [keyOf(r), r]));
  const kept = list.rows.filter((r) => used.has(keyOf(r)) && !inText.has(keyOf(r)));
  return {
    missing: needed.filter((r) => !inList.has(keyOf(r))),
    unused: list.rows.filter((r) => !used.has(keyOf(r))),
    different: needed.flatMap((text) => {
      const listed = inList.get(keyOf(text));
      return listed && !sameName(listed.long, text.long) ? [{ text, list: listed }] : [];
    }),
    rows: [...needed, ...kept].sort(byShort),
  };
}

export const differs = ({ missing, unused, different }: ListDifferences): boolean => missing.length + unused.length + different.length > 0;
