import headings from '../../../../data/glossaryColumns.json' with { type: 'json' };
import { languageTag } from './languages.js';

/** The columns of a table. A column of names in another language has its language tag as heading. */
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

/** The columns of a table whose first row does not name them in known words. */
export interface GivenColumns {
  /** In the order of the table; `-` for a column to skip. */
  readonly names: readonly string[];
  /** Whether the first row is a heading, rather than a term. */
  readonly header: boolean;
}

const meanings: ReadonlyMap<string, string> = new Map([
  ...Object.entries(headings.columns).flatMap(([column, words]) => words.map((word) => [word, column] as const)),
  ...csvColumns.map((column) => [column, column] as const),
]);

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  if (!languageTag.test(tag)) return false;
  try {
    return languages.of(tag) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Returns the column that a heading stands for: one of `csvColumns` or a language tag. Returns “” for an empty heading, and undefined for
 * an unknown one.
 */
export function columnOf(heading: string): string | undefined {
  const plain = heading
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
  return plain === '' || plain === '-' ? '' : (meanings.get(plain) ?? (isLanguage(plain) ? plain : undefined));
}
