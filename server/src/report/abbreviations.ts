import { nameIn } from '../glossary/nameIn.js';
import type { Abbreviation, Statement } from '../statement/statement.js';
import { t } from '../text/l10n.js';
import { displayWidth } from './displayWidth.js';
import { type ParagraphAt, withParagraph } from './paragraphs.js';
import { visibleLine } from './visible.js';

export type AbbreviationStatus = 'introduced' | 'not-introduced' | 'customary';

export interface AbbreviationRow {
  readonly short: string;
  /** The name in the statement, or the glossary’s if it is unambiguous, or empty. */
  readonly long: string;
  /** Id of the term, if it is certain. */
  readonly term: string | null;
  readonly status: AbbreviationStatus;
  readonly introductions: readonly {
    readonly offset: number;
    readonly length: number;
    readonly longOffset: number;
    readonly longLength: number;
  }[];
  readonly uses: readonly { readonly offset: number; readonly length: number }[];
}

function statusOf(statement: Statement, abbreviation: Abbreviation): AbbreviationStatus {
  if (abbreviation.introductions.length > 0) return 'introduced';
  return statement.glossary.customaryReason(abbreviation.key) === undefined ? 'not-introduced' : 'customary';
}

/** Returns the rows of a statement’s abbreviations, in order of first occurrence. */
export function abbreviationRows(statement: Statement): AbbreviationRow[] {
  return statement.abbreviations
    .filter((a) => a.certain)
    .map((a) => {
      const [introduction] = a.introductions;
      const term = a.introducedTerm ?? (introduction || a.terms.length !== 1 ? undefined : a.terms[0]);
      return {
        short: a.short,
        long: introduction?.longText ?? (term && (nameIn(term, statement.language) ?? term.name)) ?? '',
        term: term?.id ?? null,
        status: statusOf(statement, a),
        introductions: a.introductions.map((n) => ({
          offset: n.offset,
          length: n.length,
          longOffset: n.long.offset,
          longLength: n.long.length,
        })),
        uses: a.uses.map(({ offset, length }) => ({ offset, length })),
      };
    });
}

/** @param paragraphAt for a Word document */
export function abbreviationsJson(path: string, rows: readonly AbbreviationRow[], paragraphAt?: ParagraphAt): string {
  const abbreviations = rows.map((row) => ({
    ...row,
    introductions: row.introductions.map((i) => withParagraph(i, paragraphAt)),
    uses: row.uses.map((u) => withParagraph(u, paragraphAt)),
  }));
  return `${JSON.stringify({ version: 1, path, abbreviations }, null, 2)}\n`;
}

const headerCells = (): string[] => [t('Abbreviation'), t('Name'), t('Status'), t('Uses')];

function statusName(status: AbbreviationStatus): string {
  if (status === 'introduced') return t('introduced');
  return status === 'customary' ? t('known to readers') : t('not introduced');
}

const cells = (row: AbbreviationRow): string[] => [row.short, row.long, statusName(row.status), String(row.uses.length)];

/** Formats rows as a table in GitHub Flavored Markdown. */
export function abbreviationsMarkdown(rows: readonly AbbreviationRow[]): string {
  const line = (values: readonly string[]): string => `| ${values.map((v) => v.replace(/[\\|]/g, '\\$&')).join(' | ')} |\n`;
  return line(headerCells()) + line(['---', '---', '---', '---:']) + rows.map((r) => line(cells(r))).join('');
}

/** Formats rows as columns for a terminal. */
export function abbreviationsText(rows: readonly AbbreviationRow[]): string {
  if (rows.length === 0) return `${t('No abbreviations.')}\n`;
  const header = headerCells();
  const table = [header, ...rows.map((r) => cells(r).map(visibleLine))];
  const widths = header.map((_, i) => table.reduce((width, r) => Math.max(width, displayWidth(r[i] ?? '')), 0));
  return table
    .map(
      (r) =>
        `${r
          .map((c, i) => c + ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(c))))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
