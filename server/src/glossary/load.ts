import validate from '../../../data/schema/glossary.schema.json?validate';
import { contradictionsIn } from './consistency.js';
import type { FileProblems, Loaded } from './fileProblem.js';
import type { GivenColumns } from './formats/csvColumns.js';
import { formatOf, type ReadFormat } from './formats/formats.js';
import { readJson } from './formats/json.js';
import type { Below, Reader, ReadGlossary } from './formats/read.js';
import { schemaProblems } from './json.js';

/** Readers, loaded on first use because some need a large parser. */
const readers: Readonly<Record<ReadFormat, () => Promise<Reader>>> = {
  json: async () => readJson,
  csv: async () => (await import('./formats/csv.js')).readCsv,
  tbx: async () => (await import('./formats/tbx.js')).readTbx,
  contextive: async () => (await import('./formats/contextive.js')).readContextive,
};

/** Validates terms in formats other than JSON, whose reader validates them. */
const schemaProblemsIn = (read: ReadGlossary): FileProblems | undefined =>
  schemaProblems({ terms: read.entries }, validate, ([, entry, ...path]) => read.placeOf(Number(entry), path), 2);

/**
 * Loads a glossary file. Reports problems of syntax and shape, and contradictions between its terms, with their places.
 * @param path its extension determines the format unless `format` is given
 * @param below the terms of the layers below
 * @param columns the columns of a table, if its first row does not name them
 */
export async function loadGlossary(
  text: string,
  path: string,
  below: Below = new Map(),
  format: ReadFormat = formatOf(path),
  columns?: GivenColumns,
): Promise<Loaded<ReadGlossary>> {
  const reader = await readers[format]();
  return validated(reader(text, below, columns), below, format);
}

/** Checks a file against the schema, for contradictions, and against the terms below. */
function validated(read: ReturnType<Reader>, below: Below, format: ReadFormat): Loaded<ReadGlossary> {
  if (!read.ok) return read;
  const problems = (format === 'json' ? undefined : schemaProblemsIn(read)) ?? contradictionsIn(read, below);
  return problems ? { ok: false, problems } : { ok: true, value: read, notices: read.notices };
}
