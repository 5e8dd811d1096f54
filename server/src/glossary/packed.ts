import { slugOf } from './ids.js';
import type { Source, Term } from './term.js';

/** A field of all records, with one line per record, empty if the record does not have it. */
type Column =
  | string
  /** Other values. */
  | { readonly json: string }
  /** One nested record each. */
  | { readonly has: string; readonly row: Columns }
  /** A list of records each: their numbers, and all of them. */
  | { readonly counts: string; readonly rows: Columns };

type Columns = Readonly<Record<string, Column>>;

/** The built-in terms, stored field by field, as the bundles contain them (`scripts/packGlossary.mjs`). */
export interface PackedGlossary {
  /** With an index instead of the source, or `+` for the first source that no term before has. */
  readonly terms: Columns;
  readonly sources: Columns;
  /** The number of terms in each file, in the order of the terms. */
  readonly files: Readonly<Record<string, number>>;
}

type Values = readonly unknown[];

/** Returns the field’s value for each record, or `undefined` if the record does not have it. */
function valuesOf(column: Column): Values {
  if (typeof column === 'string') return column.split('\n').map((text) => text || undefined);
  if ('json' in column) {
    // All at once, which is faster.
    const values: Values = JSON.parse(`[${column.json.split('\n').map((text) => text || 'null')}]`);
    return values.map((value) => value ?? undefined);
  }
  if ('has' in column) {
    const rows = recordsOf(column.row).values();
    return column.has.split('\n').map((has) => (has === '' ? undefined : rows.next().value));
  }
  const rows = recordsOf(column.rows);
  return column.counts.split('\n').map((count) => (count === '' ? undefined : rows.splice(0, Number(count))));
}

function recordsOf(columns: Columns): Record<string, unknown>[] {
  const records: Record<string, unknown>[] = [];
  for (const [key, column] of Object.entries(columns))
    for (const [i, value] of valuesOf(column).entries()) {
      records[i] ??= {};
      if (value !== undefined) records[i][key] = value;
    }
  return records;
}

/** Returns the id of a term that does not store it, from its abbreviation or name. */
const impliedId = ({ abbreviation, name }: Record<string, unknown>): string => slugOf(String(abbreviation ?? '')) || slugOf(String(name));

/** Restores the packed terms, by file. */
export function unpacked(packed: PackedGlossary): Map<string, Term[]> {
  const sources = recordsOf(packed.sources) as unknown as Source[];
  let next = 0;
  const terms = recordsOf(packed.terms).map(({ source, ...term }) => {
    const restored = { ...term, id: term.id ?? impliedId(term) } as unknown as Term;
    return source === undefined ? restored : { ...restored, sources: [sources[source === '+' ? next++ : Number(source)] as Source] };
  });
  const byFile = new Map<string, Term[]>();
  let from = 0;
  for (const [file, length] of Object.entries(packed.files)) {
    byFile.set(file, terms.slice(from, from + length));
    from += length;
  }
  return byFile;
}
