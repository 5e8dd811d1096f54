import { slugOf } from './ids.js';
import type { Source, Term } from './term.js';

/** A part of all terms: a value for each, or the places and values of the few that have one. */
type Column = { readonly all: readonly unknown[] } | { readonly at: readonly number[]; readonly values: readonly unknown[] };

/** The built-in terms part by part, as the bundles contain them (`scripts/packGlossary.mjs`). */
export interface PackedGlossary {
  readonly columns: Readonly<Record<string, Column>>;
  /** Each source once; the terms refer to them by their place. */
  readonly sources: readonly Source[];
  /** How many terms each file has, in the order of the terms. */
  readonly files: Readonly<Record<string, number>>;
}

/** The id of a term that does not store it: its abbreviation or name as an id. */
const impliedId = ({ abbreviation, name }: Record<string, unknown>): string => slugOf(String(abbreviation ?? '')) || slugOf(String(name));

/** Restores the packed terms, by file. */
export function unpacked({ columns, sources, files }: PackedGlossary): Map<string, Term[]> {
  const count = Object.values(files).reduce((sum, n) => sum + n, 0);
  const terms: Record<string, unknown>[] = Array.from({ length: count }, () => ({}));
  for (const [key, column] of Object.entries(columns)) {
    const put = (term: Record<string, unknown> | undefined, value: unknown): void => {
      if (term && value !== null) term[key] = key === 'sources' ? [sources[value as number]] : value;
    };
    if ('all' in column) for (const [i, value] of column.all.entries()) put(terms[i], value);
    else for (const [i, at] of column.at.entries()) put(terms[at], column.values[i]);
  }
  const whole = terms.map((term) => ({ ...term, id: term.id ?? impliedId(term) }) as unknown as Term);
  const byFile = new Map<string, Term[]>();
  let from = 0;
  for (const [file, length] of Object.entries(files)) {
    byFile.set(file, whole.slice(from, from + length));
    from += length;
  }
  return byFile;
}
