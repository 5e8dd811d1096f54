import { slugOf } from './ids.js';
import type { Source, Term } from './term.js';

/** A part of all records: a line for each, empty where it has none. */
type Column =
  /** Texts. */
  | string
  /** Other values. */
  | { readonly json: string }
  /** A record in each. */
  | { readonly has: string; readonly row: Columns }
  /** A list of records in each: how many, and all of them. */
  | { readonly counts: string; readonly rows: Columns };

type Columns = Readonly<Record<string, Column>>;

/** The built-in terms part by part, as the bundles contain them (`scripts/packGlossary.mjs`). */
export interface PackedGlossary {
  /** With the place of its source instead of its sources. */
  readonly terms: Columns;
  /** Each source once. */
  readonly sources: Columns;
  /** How many terms each file has, in the order of the terms. */
  readonly files: Readonly<Record<string, number>>;
}

type Values = readonly unknown[];

/** Returns a value for each record, `undefined` where it has none. */
function valuesOf(column: Column): Values {
  if (typeof column === 'string') return column.split('\n').map((text) => text || undefined);
  if ('json' in column) return column.json.split('\n').map((text) => (text === '' ? undefined : JSON.parse(text)));
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

/** The id of a term that does not store it: its abbreviation or name as an id. */
const impliedId = ({ abbreviation, name }: Record<string, unknown>): string => slugOf(String(abbreviation ?? '')) || slugOf(String(name));

/** Restores the packed terms, by file. */
export function unpacked(packed: PackedGlossary): Map<string, Term[]> {
  const sources = recordsOf(packed.sources) as unknown as Source[];
  const terms = recordsOf(packed.terms).map(({ source, ...term }) => {
    const restored = { ...term, id: term.id ?? impliedId(term) } as unknown as Term;
    return source === undefined ? restored : { ...restored, sources: [sources[source as number] as Source] };
  });
  const byFile = new Map<string, Term[]>();
  let from = 0;
  for (const [file, length] of Object.entries(packed.files)) {
    byFile.set(file, terms.slice(from, from + length));
    from += length;
  }
  return byFile;
}
