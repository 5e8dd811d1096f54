import { builtInTerms, termsWith } from '../glossary/builtIn.js';
import { compiledVersion, fromBytes, toBytes } from '../glossary/compiled/bytes.js';
import { type CompiledFile, compiledFile } from '../glossary/compiled/compile.js';
import { typedNamesOf } from '../glossary/compiled/typedNamesOf.js';
import { CompiledEntries, type Entries } from '../glossary/entries.js';
import type { FileProblem, Loaded } from '../glossary/fileProblem.js';
import { formatOf, type ReadFormat } from '../glossary/formats/formats.js';
import { jsonEntries } from '../glossary/formats/jsonEntries.js';
import type { Below, ReadGlossary } from '../glossary/formats/read.js';
import { loadGlossary } from '../glossary/load.js';
import { quickFile } from '../glossary/quickFile.js';
import { contentHash } from './contentHash.js';
import type { Platform } from './platform.js';
import { turns } from './turns.js';

/** The entries of a glossary file as a layer, and where the file has them; a large file is compiled, and its places are not kept. */
export interface GlossaryLayer extends Pick<ReadGlossary, 'placeOf'> {
  readonly entries: Entries;
  /** Whether it is compiled: then nothing of the text is kept either. */
  readonly isLarge: boolean;
}

/** From how many entries on a file is compiled apart: reading so many anew takes a tenth of a second. */
const largeFile = 20_000;

/** The shortest text that could have so many entries, in UTF-16 code units: of shorter ones no hash is made. */
const shortestLarge = largeFile * 10;

const nowhere = { offset: 0, length: 0 };

/** What stands for the entries of each layer in the keys of those above it. */
const hashes = new WeakMap<object, Promise<string>>();

function hashOfEntries(entries: Entries | typeof builtInTerms): Promise<string> {
  const known = hashes.get(entries) ?? contentHash(JSON.stringify(entries));
  hashes.set(entries, known);
  return known;
}

/** What a compiled file is made from: its text, its format, and all that it was held against. */
async function keyOf(text: string, name: string, below: readonly Entries[]): Promise<string> {
  const parts = await Promise.all([contentHash(text), hashOfEntries(builtInTerms), ...below.map(hashOfEntries)]);
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return contentHash([compiledVersion, ending, ...parts].join('\n'));
}

function layerOf(entries: CompiledEntries, key: string | undefined, notices: readonly FileProblem[]): Loaded<GlossaryLayer> {
  if (key !== undefined) hashes.set(entries, Promise.resolve(key));
  return { ok: true, value: { entries, placeOf: () => nowhere, isLarge: true }, notices };
}

/** About how long an entry is in a file, in UTF-16 code units. */
const lengthOfEntry = 100;

async function quickly(text: string, format: ReadFormat, below: Below, pause: () => Promise<void>): Promise<CompiledFile | undefined> {
  const expected = Math.ceil(text.length / lengthOfEntry);
  if (format === 'json') return quickFile(jsonEntries(text), expected, below, pause);
  if (format === 'csv') return quickFile((await import('../glossary/formats/csv.js')).csvEntries(text, below), expected, below, pause);
  return undefined;
}

/**
 * Reads a glossary file as a layer above others. A large one is compiled, and taken as it was kept where nothing of what it was made from
 * has changed; what is wrong is never kept.
 * @param name tells the format by its ending
 * @param kept told of the work that goes on after the answer: sorting and keeping
 */
export async function glossaryLayer(
  text: string,
  name: string,
  below: readonly Entries[],
  { cache, isInteractive = false }: Pick<Platform, 'cache' | 'isInteractive'>,
  kept: (work: Promise<void>) => void = () => {},
): Promise<Loaded<GlossaryLayer>> {
  const key = text.length < shortestLarge || !cache ? undefined : await keyOf(text, name, below);
  const bytes = key === undefined ? undefined : await cache?.read(key).catch(() => undefined);
  const found = bytes && key !== undefined ? fromBytes(bytes, key) : undefined;
  const goOn = async (entries: CompiledEntries, notices: readonly FileProblem[]): Promise<void> => {
    if (isInteractive) entries.typed ??= await typedNamesOf(entries.file.entries, turns());
    const file = entries.typed ? { ...entries.file, typed: entries.typed } : entries.file;
    if (cache && key !== undefined) await cache.write(key, toBytes(file, key, notices)).catch(() => undefined);
  };
  if (found) {
    const entries = new CompiledEntries(found.file);
    const notices = found.beside as readonly FileProblem[];
    if (isInteractive && !found.file.typed) kept(goOn(entries, notices));
    return layerOf(entries, key, notices);
  }
  const done = (file: CompiledFile, notices: readonly FileProblem[]): Loaded<GlossaryLayer> => {
    const compiled = new CompiledEntries(file);
    kept(goOn(compiled, notices));
    return layerOf(compiled, key, notices);
  };
  const { pause } = turns();
  const terms = termsWith(below);
  const quick = text.length < shortestLarge ? undefined : await quickly(text, formatOf(name), terms, pause);
  if (quick && quick.entries.starts.length > largeFile) return done(quick, []);
  const loaded = await loadGlossary(text, name, terms);
  if (!loaded.ok) return loaded;
  const { entries, placeOf } = loaded.value;
  if (entries.length < largeFile) return { ...loaded, value: { entries, placeOf, isLarge: false } };
  return done(await compiledFile(entries, entries.length, pause), loaded.notices);
}
