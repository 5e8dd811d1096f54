import headings from '../../../../data/glossaryColumns.json' with { type: 'json' };
import { languageTag } from './languages.js';

/** What a column can hold beside names in other languages, whose columns are named by the language’s tag. */
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

/** What the columns of a table hold, for one whose first row does not say it in words that are known. */
export interface GivenColumns {
  /** In the order of the table; `-` for a column that is left out. */
  readonly names: readonly string[];
  /** Whether the first row is a heading nevertheless, and no term. */
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

/** What a column with a heading holds: one of `csvColumns`, or a language tag; empty for no heading, undefined for one that is unknown. */
export function columnOf(heading: string): string | undefined {
  const plain = heading
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
  return plain === '' || plain === '-' ? '' : (meanings.get(plain) ?? (isLanguage(plain) ? plain : undefined));
}
