import validate from '../../../data/schema/glossary.schema.json?validate';
import { contradictionsIn } from './consistency.js';
import type { FileProblems, Loaded } from './fileProblem.js';
import { formatOf, type ReadFormat } from './formats/formats.js';
import { readJson } from './formats/json.js';
import type { Below, Reader, ReadGlossary } from './formats/read.js';
import { schemaProblems } from './json.js';

/** The readers. Those that bring a parser of their own come when they are first needed. */
const readers: Readonly<Record<ReadFormat, () => Promise<Reader>>> = {
  json: async () => readJson,
  csv: async () => (await import('./formats/csv.js')).readCsv,
  tbx: async () => (await import('./formats/tbx.js')).readTbx,
  contextive: async () => (await import('./formats/contextive.js')).readContextive,
};

/** Whatever the format, the terms are what the schema says. Only JSON has been held against it already. */
const misshapen = (read: ReadGlossary): FileProblems | undefined =>
  schemaProblems({ terms: read.entries }, validate, ([, entry, ...path]) => read.placeOf(Number(entry), path), 2);

/**
 * Reads a glossary file. Problems are reported at their place: syntax, shape, and contradictions between its terms.
 * @param path decides the format by its extension, unless `format` is given
 * @param below the terms that hold without the file
 */
export async function loadGlossary(
  text: string,
  path: string,
  below: Below = new Map(),
  format: ReadFormat = formatOf(path),
): Promise<Loaded<ReadGlossary>> {
  const reader = await readers[format]();
  return held(reader(text, below), below, format);
}

/** What was read, once it has been held against the schema, itself and the terms below. */
function held(read: ReturnType<Reader>, below: Below, format: ReadFormat): Loaded<ReadGlossary> {
  if (!read.ok) return read;
  const problems = (format === 'json' ? undefined : misshapen(read)) ?? contradictionsIn(read, below);
  return problems ? { ok: false, problems } : { ok: true, value: read, notices: read.notices };
}
